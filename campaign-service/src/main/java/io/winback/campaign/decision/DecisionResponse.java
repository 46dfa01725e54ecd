package io.winback.campaign.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is shown: with the rule, the values it rests on, and a sentence anybody understands.
 *
 * @param at where it was repeated, the last time
 * @param firstAt the first time; absent where it was not repeated
 * @param times how often it was decided in a row, 1 or more
 * @param enrollment id of the run
 * @param text in the language that was asked for, with dates in the shop's zone
 * @param facts as the rule saw them: instants in UTC, money with its ISO 4217 code, shares between 0 and 1, periods of ISO 8601
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionResponse(
        String id,
        Instant at,
        @Nullable Instant firstAt,
        int times,
        String customer,
        @Nullable String campaign,
        @Nullable String enrollment,
        @Nullable String stage,
        String decision,
        String rule,
        String text,
        Map<String, String> facts) {

    static DecisionResponse of(LoggedDecision logged, DecisionWords words) {
        var enrollment = logged.enrollment();
        return new DecisionResponse(
                logged.id().toString(),
                logged.at(),
                logged.times() > 1 ? logged.firstAt() : null,
                logged.times(),
                logged.customer(),
                logged.campaign(),
                enrollment == null ? null : enrollment.toString(),
                logged.stage(),
                logged.kind().name(),
                logged.rule(),
                words.of(logged),
                logged.facts());
    }
}
