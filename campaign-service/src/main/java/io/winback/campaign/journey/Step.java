package io.winback.campaign.journey;

import java.time.Instant;
import java.util.Map;

/** What a run does next. */
sealed interface Step {

    /** Write the mail of the stage it is in. */
    record Write(String stage, Instant notBefore) implements Step {}

    /** Stay in a stage and phase until an instant. */
    record Wait(String stage, Enrollment.Phase phase, Instant until) implements Step {}

    /** End the run, for a reason that rests on some facts. */
    record End(String reason, Map<String, String> facts) implements Step {

        End(String reason) {
            this(reason, Map.of());
        }
    }
}
