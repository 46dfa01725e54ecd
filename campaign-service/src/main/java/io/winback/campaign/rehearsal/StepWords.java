package io.winback.campaign.rehearsal;

import io.winback.campaign.decision.RuleWords;
import io.winback.campaign.journey.RehearsedStep;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps of a rehearsed run, as words. */
final class StepWords {

    private final RehearsalMessages words;
    private final RuleWords rules;
    private final CodeWords codes;
    private final Figures figures;
    private final ZoneId zone;

    /** @param zone by whose clock times are told */
    StepWords(Language language, ZoneId zone) {
        this.words = language.words(RehearsalMessages.class);
        this.rules = new RuleWords(language);
        this.codes = new CodeWords(language);
        this.figures = new Figures(language);
        this.zone = zone;
    }

    String considered(String rule) {
        return switch (rule) {
            case "ADMITTED" -> words.stepAdmitted();
            case "HOLDOUT", "GLOBAL_HOLDOUT" -> words.stepHeldOut();
            default -> words.stepRefused(rules.rule(rule));
        };
    }

    String of(RehearsedStep step) {
        var why = rules.rule(step.rule());
        return switch (step.kind()) {
            case ENTERS -> words.stepEnters(time(step.until()));
            case AWAITS -> step.until() == null ? words.stepAwaits(why) : words.stepPostponed(why, time(step.until()));
            case MAIL -> step.rule().equals("DISPATCHED") ? words.stepMail() : words.stepMailWithout(why);
            case POSTPONED -> words.stepPostponed(why, time(step.until()));
            case SKIPPED -> words.stepSkipped(why);
            case HELD -> words.stepHeld();
            case WAITS -> words.stepWaits(time(step.until()));
            case HAPPENS -> happening(step.rule(), step.facts());
            case ENDS -> words.stepEnds(end(step.rule()));
        };
    }

    private String happening(String what, Map<String, String> facts) {
        return switch (what) {
            case "ANSWER" ->
                facts.containsKey("reason")
                        ? words.stepAnswer(codes.reason(facts.get("reason")))
                        : words.stepAnswerPlain();
            case "CLICK" -> words.stepClick();
            case "ORDER" -> words.stepOrder();
            case "REDEMPTION" -> words.stepRedemption();
            default -> what;
        };
    }

    private String end(String rule) {
        return rule.equals("COMPLETED") ? words.stepCompleted() : codes.reason(rules.rule(rule));
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : figures.time(at, zone);
    }
}
