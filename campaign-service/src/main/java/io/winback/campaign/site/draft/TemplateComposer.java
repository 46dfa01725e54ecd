package io.winback.campaign.site.draft;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignTemplate;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.definition.Lifecycle;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.site.drawn.JourneyDrawing;
import io.winback.campaign.site.drawn.OfferWords;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts templates into the language of the page. */
final class TemplateComposer {

    private final Frame frame;
    private final ShopProfile shop;
    private final DraftWords words;

    TemplateComposer(Frame frame, ShopProfile shop) {
        this.frame = frame;
        this.shop = shop;
        this.words = frame.language().words(DraftWords.class);
    }

    ChooseView choose(Map<String, CampaignTemplate> templates) {
        var groups = new ArrayList<ChooseView.Group>();
        var codes = new CodeWords(frame.language());
        for (var lifecycle : Lifecycle.values()) {
            group(groups, words.forStage(codes.stage(lifecycle.name())), lifecycle, templates);
        }
        group(groups, words.forAny(), null, templates);
        return new ChooseView(groups);
    }

    private void group(
            List<ChooseView.Group> groups,
            String title,
            @Nullable Lifecycle lifecycle,
            Map<String, CampaignTemplate> templates) {
        var choices = templates.entrySet().stream()
                .filter(template -> template.getValue().lifecycle() == lifecycle)
                .map(template -> new ChooseView.Choice(
                        DraftPageResource.PATH + "/" + template.getKey(),
                        said(template.getValue().title()),
                        said(template.getValue().about())))
                .toList();
        if (!choices.isEmpty()) {
            groups.add(new ChooseView.Group("for-" + groups.size(), title, choices));
        }
    }

    BeginView begin(
            String key,
            CampaignTemplate template,
            CampaignDefinition definition,
            BeginView.Draft draft,
            List<String> segments,
            Faults faults) {
        var surveys = definition.stages().stream()
                .map(Stage::survey)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return new BeginView(
                DraftPageResource.PATH + "/" + key,
                said(template.title()),
                said(template.about()),
                frame.may(Roles.MARKETER),
                draft,
                definition.entry().on() == Entry.On.SEGMENT,
                segments,
                surveys.isEmpty() ? "" : words.surveys(surveys),
                new JourneyDrawing(definition, null, frame.language(), shop).draw(),
                offers(definition),
                faults);
    }

    private List<BeginView.Offer> offers(CampaignDefinition definition) {
        var texts = new OfferWords(frame.language(), shop);
        var figures = new Figures(frame.language());
        return new TreeMap<>(definition.offers())
                .entrySet().stream()
                        .map(offer -> {
                            var cost = offer.getValue().cost();
                            return new BeginView.Offer(
                                    offer.getKey(),
                                    texts.of(offer.getValue()),
                                    cost == null ? "" : words.costs(figures.money(cost)));
                        })
                        .toList();
    }

    /** In the language of the page, else in English, which every template has. */
    String said(Map<String, String> texts) {
        return Objects.requireNonNullElse(
                texts.get(frame.language().code()), Objects.requireNonNullElse(texts.get("en"), ""));
    }
}
