package io.winback.campaign.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is allowed in a definition and perhaps not meant: what nobody uses, nobody can read, nobody comes by. */
final class DefinitionHints {

    private static final Set<String> SUB_REASONS = Set.of(
            "SERVICE.DELIVERY",
            "SERVICE.PACKAGING",
            "SERVICE.RUDE",
            "SERVICE.INDIFFERENT",
            "SERVICE.UNREACHABLE",
            "SERVICE.RETURN",
            "QUALITY.FAULT",
            "QUALITY.NOT_AS_DESCRIBED",
            "QUALITY.UNCLEAR",
            "COMPETITOR.PRICE",
            "COMPETITOR.BETTER",
            "FORGOT.BORED",
            "FORGOT.NOT_REMINDED",
            "CIRCUMSTANCES.MONEY",
            "CIRCUMSTANCES.FAMILY");

    private final CampaignDefinition definition;
    private final LocalDate today;
    private final List<Place> hints = new ArrayList<>();

    private DefinitionHints(CampaignDefinition definition, LocalDate today) {
        this.definition = definition;
        this.today = today;
    }

    /**
     * In the order of the file; the definition is whole.
     *
     * @param today business date in the zone of the shop
     */
    static List<Place> of(CampaignDefinition definition, LocalDate today) {
        var hints = new DefinitionHints(definition, today);
        hints.lookAtAudience();
        hints.hints.addAll(ExperimentHints.of(definition));
        hints.lookAtOffers();
        hints.lookAtMails();
        for (var i = 0; i < definition.stages().size(); i++) {
            hints.lookAtStage("stages[" + i + "]", definition.stages().get(i));
        }
        return hints.hints;
    }

    private void lookAtAudience() {
        if (AudienceRules.ORDERS.contains(definition.entry().on())
                && definition.exits().contains(Exit.LEFT_SEGMENT)) {
            hint(
                    "exits",
                    "the order that brings customers in may take them out of " + definition.segment()
                            + " too, and LEFT_SEGMENT ends their runs then");
        }
    }

    private void lookAtOffers() {
        var used = definition.stages().stream().map(Stage::offer).collect(Collectors.toSet());
        definition.offers().forEach((key, offer) -> {
            if (!used.contains(key)) {
                hint("offers." + key, "no stage uses it");
            }
            if (offer.to().contains(Lifecycle.PROSPECT) && offer.kind().isMoney()) {
                hint(
                        "offers." + key + ".to",
                        "money for who never bought is what newcomers come for once; something else may win better customers");
            }
            var minimum = offer.minimum();
            var amount = offer.amount();
            if (amount != null && minimum != null && amount.compareTo(minimum) >= 0) {
                hint("offers." + key + ".minimum", "an order of the minimum costs the customer nothing");
            }
        });
    }

    private void lookAtMails() {
        var used = definition.stages().stream()
                .flatMap(stage -> Stream.of(stage.mail(), stage.withoutOffer()))
                .collect(Collectors.toSet());
        var languages = definition.mails().values().stream()
                .flatMap(mail -> mail.texts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        definition.mails().forEach((key, mail) -> {
            if (!used.contains(key)) {
                hint("mails." + key, "no stage uses it");
            }
            var missing = new TreeSet<>(languages);
            missing.removeAll(mail.texts().keySet());
            if (!missing.isEmpty()) {
                hint(
                        "mails." + key + ".texts",
                        "other mails speak " + String.join(", ", missing)
                                + " and this one does not; it goes in the shop's default language");
            }
        });
    }

    private void lookAtStage(String place, Stage stage) {
        var on = stage.waiting().on();
        if (on != null && on.isBefore(today)) {
            hint(place + ".wait", "that day is over; nobody waits here");
        }
        var after = stage.after().on();
        if (after != null && after.isBefore(today)) {
            hint(place + ".after", "that day is over; nobody waits here");
        }
        var routes = stage.next();
        var answers = routes.stream().anyMatch(route -> route.asksForAnswers() || route.answered() != null);
        if (stage.asks() && answers && Waits.isNone(stage.waiting())) {
            hint(
                    place + ".wait",
                    "the next way is chosen before anybody could answer; wait for the answer, such as P14D");
        } else if (stage.asks() && answers && routes.stream().noneMatch(DefinitionHints::takesTheSilent)) {
            hint(place + ".next", "who does not answer, which is most, ends here; add a way with \"answered\": false");
        }
        var all = new HashSet<Route>();
        for (var i = 0; i < routes.size(); i++) {
            if (routes.stream().limit(i).anyMatch(Route::takesAll)) {
                hint(place + ".next[" + i + "]", "nobody comes this way: one before it takes all");
            } else if (!all.add(routes.get(i).conditions())) {
                hint(place + ".next[" + i + "]", "nobody comes this way: one before it asks for the same");
            }
            lookAtReasons(place + ".next[" + i + "].reasons", routes.get(i));
        }
    }

    private void lookAtReasons(String place, Route route) {
        for (var reason : route.reasons()) {
            if (reason.contains(".") && !SUB_REASONS.contains(reason)) {
                hint(place, "the built-in survey has no " + reason + "; only a survey of your own can answer so");
            }
        }
    }

    private static boolean takesTheSilent(Route route) {
        return !route.asksForAnswers() && !Boolean.TRUE.equals(route.answered());
    }

    private void hint(String field, String message) {
        hints.add(new Place(field, message));
    }
}
