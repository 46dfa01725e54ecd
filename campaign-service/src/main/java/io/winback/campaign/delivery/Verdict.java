package io.winback.campaign.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a due message.
 *
 * @param until for POSTPONE: when it is looked at again
 */
record Verdict(
        Kind kind,
        String rule,
        Map<String, String> facts,
        @Nullable Instant until) {

    enum Kind {
        SEND,
        SKIP,
        /** Not sent, and nothing else of this run either. */
        STOP,
        CANCEL,
        POSTPONE
    }

    static Verdict send() {
        return new Verdict(Kind.SEND, "DISPATCHED", Map.of(), null);
    }

    static Verdict skip(String rule, Map<String, String> facts) {
        return new Verdict(Kind.SKIP, rule, facts, null);
    }

    static Verdict stop(String rule, Map<String, String> facts) {
        return new Verdict(Kind.STOP, rule, facts, null);
    }

    static Verdict cancel(String rule, Map<String, String> facts) {
        return new Verdict(Kind.CANCEL, rule, facts, null);
    }

    static Verdict postpone(String rule, Map<String, String> facts, Instant until) {
        return new Verdict(Kind.POSTPONE, rule, facts, until);
    }
}
