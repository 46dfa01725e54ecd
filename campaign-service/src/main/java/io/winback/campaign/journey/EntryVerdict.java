package io.winback.campaign.journey;

import io.winback.campaign.decision.Decision;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of somebody who is considered for a campaign. */
sealed interface EntryVerdict {

    /** They take part. */
    record Admit() implements EntryVerdict {}

    /** They do not; both arms are spared them. */
    record Refusal(String rule, Map<String, String> facts) implements EntryVerdict {

        Decision decision(EntryCandidate candidate, Instant now) {
            return EntryVerdict.decision(candidate, Decision.Kind.REFUSED, rule, facts, now);
        }
    }

    /**
     * It is decided later.
     *
     * @param until when; none: once what they wait for has happened
     * @param parked they are looked at as soon as something happens, if that is sooner
     */
    record Waiting(
            String rule,
            Map<String, String> facts,
            @Nullable Instant until,
            boolean parked) implements EntryVerdict {

        static Waiting until(String rule, Map<String, String> facts, Instant until) {
            return new Waiting(rule, facts, until, false);
        }

        static Waiting parked(String rule, Map<String, String> facts, @Nullable Instant until) {
            return new Waiting(rule, facts, until, true);
        }

        Decision decision(EntryCandidate candidate, Instant now) {
            return EntryVerdict.decision(candidate, Decision.Kind.POSTPONED, rule, facts, now);
        }
    }

    private static Decision decision(
            EntryCandidate candidate, Decision.Kind kind, String rule, Map<String, String> facts, Instant now) {
        return new Decision(candidate.customer(), candidate.campaign(), null, null, kind, rule, facts, now);
    }
}
