package io.winback.campaign.definition;

import io.winback.campaign.definition.MailTemplate.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes the stages of a definition whole: names that exist, waits that go forward and may end, mails that fit what they bring. */
final class StageRules {

    private final CampaignDefinition definition;
    private final JourneyGraph graph;
    private final List<Place> problems;

    private StageRules(CampaignDefinition definition, List<Place> problems) {
        this.definition = definition;
        this.graph = new JourneyGraph(definition);
        this.problems = problems;
    }

    static void check(CampaignDefinition definition, List<Place> problems) {
        var rules = new StageRules(definition, problems);
        var routes = new RouteRules(definition, rules.graph, problems);
        var keys = new HashSet<String>();
        for (var i = 0; i < definition.stages().size(); i++) {
            var stage = definition.stages().get(i);
            var place = "stages[" + i + "]";
            if (!keys.add(stage.key())) {
                problems.add(new Place(place + ".key", "another stage has the key " + stage.key()));
            } else if (!rules.graph.reachable().contains(stage.key())) {
                problems.add(new Place(
                        place + ".key",
                        "no way leads to " + stage.key() + "; name it in the next of a stage, or leave it out"));
            }
            rules.checkMail(place, stage);
            rules.checkWithoutOffer(place, stage);
            Waits.check(place + ".after", stage.after(), problems);
            Waits.check(place + ".wait", stage.waiting(), problems);
            rules.checkUntil(place + ".until", stage);
            routes.check(place, stage);
        }
    }

    private void checkMail(String place, Stage stage) {
        checkName(place + ".mail", stage.mail(), definition.mails());
        checkName(place + ".offer", stage.offer(), definition.offers());
        if (stage.mail() == null && (stage.offer() != null || stage.survey() != null)) {
            problem(place + ".mail", "an offer or a survey needs a mail that brings it");
        }
        if (stage.mail() == null && stage.needs() != null) {
            problem(place + ".needs", "it is what there must be before a mail goes, and there is no mail");
        }
        var mail = stage.mail() == null ? null : definition.mails().get(stage.mail());
        if (mail == null) {
            return;
        }
        if (stage.survey() != null && mail.purpose() != Purpose.SURVEY) {
            problem(place + ".survey", "a survey goes with a mail of purpose SURVEY");
        }
        if (stage.offer() != null && mail.purpose() == Purpose.SERVICE_NOTICE) {
            problem(place + ".offer", "a mail that brings an offer is advertising: its purpose is OFFERS");
        }
        if (stage.survey() == null && namesChoices(mail)) {
            problem(
                    place + ".survey",
                    "the mail " + stage.mail()
                            + " shows {{choices}}, and no survey goes with it; name the survey, or leave them out");
        }
        if (stage.offer() == null && namesCoupon(mail)) {
            problem(place + ".offer", "the mail " + stage.mail() + " names a coupon, and there is none");
        }
    }

    private void checkWithoutOffer(String place, Stage stage) {
        if (stage.withoutOffer() == null) {
            return;
        }
        var field = place + ".withoutOffer";
        checkName(field, stage.withoutOffer(), definition.mails());
        if (stage.offer() == null) {
            problem(
                    field,
                    "it is the mail for who may not have the offer, and there is no offer; name one, or leave it out");
        }
        var instead = definition.mails().get(stage.withoutOffer());
        var mail = stage.mail() == null ? null : definition.mails().get(stage.mail());
        if (instead != null && namesCoupon(instead)) {
            problem(field, "the mail " + stage.withoutOffer() + " names a coupon, and who gets it has none");
        }
        if (instead != null && mail != null && instead.purpose() != mail.purpose()) {
            problem(
                    field,
                    "the mail " + stage.withoutOffer() + " is of purpose " + instead.purpose()
                            + "; it goes in place of one of purpose " + mail.purpose()
                            + " and needs the same permission");
        }
    }

    private static boolean namesChoices(MailTemplate mail) {
        return mail.texts().values().stream()
                .anyMatch(text -> ShopText.names(text.body()).choices());
    }

    private static boolean namesCoupon(MailTemplate mail) {
        return mail.texts().values().stream()
                .anyMatch(text -> ShopText.names(text.subject()).needsCoupon()
                        || ShopText.names(text.body()).needsCoupon());
    }

    private void checkUntil(String place, Stage stage) {
        var until = stage.until();
        if (Waits.isNone(stage.waiting()) && !until.isEmpty() && !until.equals(Set.of(Happening.ANSWER))) {
            problem(
                    place,
                    "it ends a wait early, and there is no wait; name how long it waits at most, such as \"wait\": \"P14D\"");
        }
        if (until.contains(Happening.ANSWER) && stage.survey() == null) {
            problem(place, "ANSWER needs a survey in this stage");
        }
        if (until.contains(Happening.CLICK) && stage.mail() == null) {
            problem(place, "CLICK needs a mail in this stage");
        }
        if (until.contains(Happening.ORDER) && definition.exits().contains(Exit.PURCHASED)) {
            problem(
                    place,
                    "an order ends the run (exits: PURCHASED) before anything could wait for it; leave ORDER out, or let exits be without PURCHASED");
        }
        if (until.contains(Happening.REDEMPTION) && !graph.onTheWay(stage, on -> on.offer() != null)) {
            problem(place, "REDEMPTION needs an offer, in this stage or in one before it");
        }
    }

    private void checkName(String place, @Nullable String name, Map<String, ?> known) {
        if (name != null && !known.containsKey(name)) {
            problem(
                    place,
                    "there is no " + name
                            + (known.isEmpty() ? "" : "; known are " + String.join(", ", known.keySet())));
        }
    }

    private void problem(String place, String message) {
        problems.add(new Place(place, message));
    }
}
