package io.winback.campaign.decision;

import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The log of decisions in words. */
@Singleton
public class ToldDecisions {

    private final DecisionLog log;
    private final Sentences sentences;
    private final ShopProfile shop;

    ToldDecisions(DecisionLog log, Sentences sentences, ShopProfile shop) {
        this.log = log;
        this.sentences = sentences;
        this.shop = shop;
    }

    /** @param language of the sentences; none, or one we do not speak: the shop's */
    public Page<DecisionResponse> newest(
            DecisionFilter filter, @Nullable String language, int limit, @Nullable String pageToken) {
        var words = sentences.in(language(language), shop.zone());
        var page = log.newest(filter, limit, pageToken);
        return new Page<>(
                page.items().stream()
                        .map(decision -> DecisionResponse.of(decision, words))
                        .toList(),
                page.nextPageToken());
    }

    private Language language(@Nullable String asked) {
        return Language.of(asked).or(() -> Language.of(shop.defaultLanguage())).orElse(Language.EN);
    }
}
