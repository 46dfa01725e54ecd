package io.winback.campaign.journey;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of a rehearsed run.
 *
 * @param at business clock
 * @param rule that of the decision log, a happening, or an end reason
 * @param until when what waits goes on; none where it does not wait, or without end
 */
public record RehearsedStep(
        Instant at,
        @Nullable String stage,
        Kind kind,
        String rule,
        Map<String, String> facts,
        @Nullable Instant until) {

    /** What happens in it. */
    public enum Kind {
        /** A stage begins, and waits before its mail. */
        ENTERS,
        /** There must be something first, such as a new product. */
        AWAITS,
        MAIL,
        POSTPONED,
        SKIPPED,
        HELD,
        /** The stage waits for what follows. */
        WAITS,
        /** The customer does something. */
        HAPPENS,
        ENDS
    }

    /** Whether a mail left. */
    public boolean wrote() {
        return kind == Kind.MAIL;
    }
}
