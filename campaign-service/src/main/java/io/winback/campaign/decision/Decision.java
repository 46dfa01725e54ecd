package io.winback.campaign.decision;

import io.winback.campaign.decision.Decision.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one customer.
 *
 * @param campaign none where an agent decided by hand
 * @param rule id of the rule that decided, such as {@code NO_CONSENT}
 * @param facts the values the rule looked at
 */
public record Decision(
        String customer,
        @Nullable String campaign,
        @Nullable UUID enrollment,
        @Nullable String stage,
        Kind kind,
        String rule,
        Map<String, String> facts,
        Instant at) {

    /** What was decided. */
    public enum Kind {
        ENROLLED,
        HELD_OUT,
        REFUSED,
        SENT,
        SKIPPED,
        POSTPONED,
        /** Kept back until somebody says what becomes of it. */
        HELD,
        CANCELLED,
        ENDED,
        /** A compensation. */
        GRANTED,
        /** A code was taken back. */
        REVOKED,
        /** Goes on by another version of the campaign. */
        MIGRATED,
        /** Left in peace for a while from now on. */
        COOLED_DOWN
    }
}
