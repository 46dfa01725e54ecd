package io.winback.campaign.definition;

import io.winback.campaign.definition.MailTemplate.Purpose;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes the stages of a definition whole: names that exist, waits that go forward, a way that comes to an end. */
final class StageRules {

    static final Set<String> REASONS =
            Set.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");

    private final CampaignDefinition definition;
    private final List<Place> problems;

    private StageRules(CampaignDefinition definition, List<Place> problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void check(CampaignDefinition definition, List<Place> problems) {
        var rules = new StageRules(definition, problems);
        var keys = new HashSet<String>();
        for (var i = 0; i < definition.stages().size(); i++) {
            var stage = definition.stages().get(i);
            var place = "stages[" + i + "]";
            if (!keys.add(stage.key())) {
                problems.add(new Place(place + ".key", "another stage has the key " + stage.key()));
            }
            rules.checkMail(place, stage);
            rules.checkWait(place + ".after", stage.after());
            rules.checkWait(place + ".wait", stage.waiting());
            rules.checkRoutes(place, stage);
        }
    }

    private void checkMail(String place, Stage stage) {
        checkName(place + ".mail", stage.mail(), definition.mails());
        checkName(place + ".offer", stage.offer(), definition.offers());
        if (stage.mail() == null && (stage.offer() != null || stage.survey() != null)) {
            problems.add(new Place(place + ".mail", "an offer or a survey needs a mail that brings it"));
        }
        var mail = stage.mail() == null ? null : definition.mails().get(stage.mail());
        if (mail == null) {
            return;
        }
        if (stage.survey() != null && mail.purpose() != Purpose.SURVEY) {
            problems.add(new Place(place + ".survey", "a survey goes with a mail of purpose SURVEY"));
        }
        if (stage.offer() != null && mail.purpose() == Purpose.SERVICE_NOTICE) {
            problems.add(
                    new Place(place + ".offer", "a mail that brings an offer is advertising: its purpose is OFFERS"));
        }
        if (stage.offer() == null && namesCoupon(mail)) {
            problems.add(
                    new Place(place + ".offer", "the mail " + stage.mail() + " names a coupon, and there is none"));
        }
    }

    private static boolean namesCoupon(MailTemplate mail) {
        return mail.texts().values().stream()
                .anyMatch(text -> ShopText.names(text.subject()).needsCoupon()
                        || ShopText.names(text.body()).needsCoupon());
    }

    private void checkWait(String place, Wait wait) {
        if (wait.isNegative()) {
            problems.add(new Place(place, "a wait goes forward, such as P14D"));
        }
    }

    private void checkRoutes(String place, Stage stage) {
        for (var i = 0; i < stage.next().size(); i++) {
            var route = stage.next().get(i);
            var where = place + ".next[" + i + "]";
            if (route.stage() != null && definition.stage(route.stage()).isEmpty()) {
                problems.add(new Place(where + ".stage", "there is no stage " + route.stage()));
            } else if (route.stage() != null && leads(route.stage(), stage.key(), new HashSet<>())) {
                problems.add(new Place(
                        where + ".stage", "it leads back to " + route.stage() + "; nobody goes through a stage twice"));
            }
            for (var reason : route.reasons()) {
                if (!REASONS.contains(reason.split("\\.", 2)[0])) {
                    problems.add(new Place(where + ".reasons", "there is no reason " + reason));
                }
            }
        }
    }

    private boolean leads(String from, @Nullable String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && definition.stage(from).stream()
                        .flatMap(stage -> stage.next().stream())
                        .anyMatch(route -> {
                            var next = route.stage();
                            return next != null && leads(next, to, seen);
                        });
    }

    private void checkName(String place, @Nullable String name, Map<String, ?> known) {
        if (name != null && !known.containsKey(name)) {
            problems.add(new Place(place, "there is no " + name + "; known are " + String.join(", ", known.keySet())));
        }
    }
}
