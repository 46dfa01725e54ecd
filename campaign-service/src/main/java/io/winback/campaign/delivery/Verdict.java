package io.winback.campaign.delivery;

import io.winback.campaign.definition.Exit;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a due message.
 *
 * @param until for POSTPONE: when it is looked at again; for CATCH_UP: the earliest it may go
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
        /** Not sent, and the run ends: what ends it wherever it is came about. */
        EXIT,
        POSTPONE,
        /** It missed its day: it goes when the daily pace of its campaign has room. */
        CATCH_UP,
        /** It missed its time: a marketer is asked. */
        HOLD
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

    static Verdict exit(Exit exit, Map<String, String> facts) {
        return new Verdict(Kind.EXIT, exit.name(), facts, null);
    }

    static Verdict catchUp(Map<String, String> facts, Instant earliest) {
        return new Verdict(Kind.CATCH_UP, "CATCH_UP", facts, earliest);
    }

    static Verdict hold(String rule, Map<String, String> facts) {
        return new Verdict(Kind.HOLD, rule, facts, null);
    }

    static Verdict postpone(String rule, Map<String, String> facts, Instant until) {
        return new Verdict(Kind.POSTPONE, rule, facts, until);
    }
}
