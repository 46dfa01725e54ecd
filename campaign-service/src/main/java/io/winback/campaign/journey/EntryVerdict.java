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
     * @param until when; none: not before there is something new
     */
    record Waiting(
            String rule,
            Map<String, String> facts,
            @Nullable Instant until) implements EntryVerdict {

        /** Whether something new ends it, before that instant too. */
        boolean forNews() {
            return until == null || rule.equals("NOTHING_NEW");
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
