package io.winback.campaign.definition;

import io.winback.campaign.definition.DefinitionProblem.Place;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a definition whole: every name it uses exists, every text can be filled, every language can be read. */
@Singleton
class DefinitionRules {

    private static final Set<String> LANGUAGES = Set.of("en", "zh", "et", "uk");

    private final ShopProfile shop;
    private final SendWindow window;

    DefinitionRules(ShopProfile shop, SendWindow window) {
        this.shop = shop;
        this.window = window;
    }

    /** Refuses a definition that is not whole, naming every place that is wrong. */
    void check(CampaignDefinition definition) {
        var problems = new ArrayList<Place>();
        definition.offers().forEach((key, offer) -> checkOffer("offers." + key, offer, problems));
        definition.mails().forEach((key, mail) -> checkMail("mails." + key, mail, problems));
        StageRules.check(definition, problems);
        TimingRules.check(definition, window, problems);
        if (!problems.isEmpty()) {
            throw new DefinitionProblem(problems);
        }
    }

    private void checkOffer(String place, OfferDefinition offer, List<Place> problems) {
        if (!offer.complete()) {
            problems.add(new Place(place, "a " + offer.kind() + " offer needs its percent, amount or gift"));
        }
        var amount = offer.amount();
        if (amount != null && !amount.currency().equals(shop.currency())) {
            problems.add(new Place(place + ".amount", "an amount is in the shop's currency " + shop.currency()));
        }
        if (amount != null && amount.amount().signum() <= 0) {
            problems.add(new Place(place + ".amount", "an amount is more than nothing"));
        }
    }

    private void checkMail(String place, MailTemplate mail, List<Place> problems) {
        if (!mail.texts().containsKey(shop.defaultLanguage())) {
            problems.add(new Place(
                    place + ".texts", "the shop's default language " + shop.defaultLanguage() + " is missing"));
        }
        mail.texts().forEach((language, text) -> {
            var where = place + ".texts." + language;
            if (!LANGUAGES.contains(language)) {
                problems.add(new Place(where, "a language is one of en, zh, et, uk"));
            }
            checkText(where + ".subject", text.subject(), problems);
            checkText(where + ".body", text.body(), problems);
            checkText(where + ".button", text.button(), problems);
        });
    }

    private static void checkText(String place, @Nullable String text, List<Place> problems) {
        Optional.ofNullable(text)
                .flatMap(ShopText::problem)
                .ifPresent(problem -> problems.add(new Place(place, problem)));
    }
}
