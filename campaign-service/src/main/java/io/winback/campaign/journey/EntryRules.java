package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.decision.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The filters common to both arms: who is refused here is neither treated nor held out. */
final class EntryRules {

    private EntryRules() {}

    /** Why somebody does not take part. */
    record Refusal(String rule, Map<String, String> facts) {

        Decision decision(String campaign, String customer, Instant now) {
            return new Decision(customer, campaign, null, null, Decision.Kind.REFUSED, rule, facts, now);
        }
    }

    /** The helpdesk is still talking, or the mailbox rests: whether somebody takes part is decided when it is done. */
    static boolean waits(Entries.Candidate candidate) {
        return candidate.member()
                && !candidate.excluded().isEmpty()
                && Exclusions.lasting(candidate.excluded()).isEmpty();
    }

    static Optional<Refusal> refusal(Entries.Candidate candidate, String purpose, Instant now) {
        if (!candidate.member()) {
            return Optional.of(new Refusal("LEFT_SEGMENT", Map.of()));
        }
        var lasting = Exclusions.lasting(candidate.excluded());
        if (!lasting.isEmpty()) {
            return Optional.of(new Refusal("EXCLUDED", Map.of("kinds", String.join(", ", lasting))));
        }
        if (candidate.suppressed()) {
            return Optional.of(new Refusal("SUPPRESSED", Map.of()));
        }
        var granted = candidate.grantedAt();
        if (granted == null) {
            return Optional.of(new Refusal("NO_CONSENT", Map.of("purpose", purpose)));
        }
        var withdrawn = candidate.withdrawnAt();
        if (withdrawn != null && !granted.isAfter(withdrawn)) {
            return Optional.of(new Refusal("WITHDRAWN", Map.of("purpose", purpose)));
        }
        var until = candidate.grantedUntil();
        return until != null && !now.isBefore(until)
                ? Optional.of(new Refusal("CONSENT_EXPIRED", Map.of("purpose", purpose, "until", until.toString())))
                : Optional.empty();
    }
}
