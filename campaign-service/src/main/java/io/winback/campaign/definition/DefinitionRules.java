package io.winback.campaign.definition;

import io.winback.campaign.definition.DefinitionProblem.Place;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a definition whole: every name it uses exists, every text can be filled, every language can be read. */
@Singleton
class DefinitionRules {

    private static final Set<String> LANGUAGES = Set.of("en", "zh", "et", "uk");
    private static final Set<String> REASONS =
            Set.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");

    private final ShopProfile shop;

    DefinitionRules(ShopProfile shop) {
        this.shop = shop;
    }

    /** Refuses a definition that is not whole, naming every place that is wrong. */
    void check(CampaignDefinition definition) {
        var problems = new ArrayList<Place>();
        checkOffers(definition, problems);
        definition.mails().forEach((key, mail) -> checkMail("mails." + key, mail, problems));
        checkStages(definition, problems);
        if (!problems.isEmpty()) {
            throw new DefinitionProblem(problems);
        }
    }

    private static void checkOffers(CampaignDefinition definition, List<Place> problems) {
        definition.offers().forEach((key, offer) -> {
            if (!offer.complete()) {
                problems.add(
                        new Place("offers." + key, "a " + offer.kind() + " offer needs its percent, amount or gift"));
            }
        });
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
            ShopText.problem(text.subject()).ifPresent(problem -> problems.add(new Place(where + ".subject", problem)));
            ShopText.problem(text.body()).ifPresent(problem -> problems.add(new Place(where + ".body", problem)));
        });
    }

    private static void checkStages(CampaignDefinition definition, List<Place> problems) {
        var keys = new HashSet<String>();
        for (var i = 0; i < definition.stages().size(); i++) {
            var stage = definition.stages().get(i);
            var place = "stages[" + i + "]";
            if (!keys.add(stage.key())) {
                problems.add(new Place(place + ".key", "another stage has the key " + stage.key()));
            }
            checkName(place + ".mail", stage.mail(), definition.mails(), problems);
            checkName(place + ".offer", stage.offer(), definition.offers(), problems);
            if (stage.mail() == null && (stage.offer() != null || stage.survey() != null)) {
                problems.add(new Place(place + ".mail", "an offer or a survey needs a mail that brings it"));
            }
            checkRoutes(place, stage, definition, problems);
        }
    }

    private static void checkRoutes(String place, Stage stage, CampaignDefinition definition, List<Place> problems) {
        for (var i = 0; i < stage.next().size(); i++) {
            var route = stage.next().get(i);
            var where = place + ".next[" + i + "]";
            if (route.stage() != null && definition.stage(route.stage()).isEmpty()) {
                problems.add(new Place(where + ".stage", "there is no stage " + route.stage()));
            }
            for (var reason : route.reasons()) {
                if (!REASONS.contains(reason.split("\\.", 2)[0])) {
                    problems.add(new Place(where + ".reasons", "there is no reason " + reason));
                }
            }
        }
    }

    private static void checkName(String place, @Nullable String name, Map<String, ?> known, List<Place> problems) {
        if (name != null && !known.containsKey(name)) {
            problems.add(new Place(place, "there is no " + name + "; known are " + String.join(", ", known.keySet())));
        }
    }
}
