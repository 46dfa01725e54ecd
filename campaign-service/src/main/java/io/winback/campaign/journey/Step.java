package io.winback.campaign.journey;

import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run does next. */
sealed interface Step {

    /** Write the mail of the stage it is in. */
    record Write(String stage, Instant notBefore) implements Step {}

    /** Stay in a stage and phase until an instant. */
    record Wait(String stage, Enrollment.Phase phase, Instant until) implements Step {}

    /** Wait for what the stage needs: until an instant at which that is known to come, or without end. */
    record Await(String stage, @Nullable Instant until) implements Step {}

    /**
     * End the run, for a reason that rests on some facts.
     *
     * @param quiet local days in which no campaign writes to them from now on
     */
    record End(
            String reason,
            Map<String, String> facts,
            @Nullable Period quiet) implements Step {

        End(String reason) {
            this(reason, Map.of(), null);
        }

        End(String reason, Map<String, String> facts) {
            this(reason, facts, null);
        }
    }
}
