package io.winback.campaign.journey;

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

    static Optional<Refusal> refusal(Entries.Candidate candidate, String purpose) {
        if (!candidate.member()) {
            return Optional.of(new Refusal("LEFT_SEGMENT", Map.of()));
        }
        if (!candidate.excluded().isEmpty()) {
            return Optional.of(new Refusal("EXCLUDED", Map.of("kinds", String.join(", ", candidate.excluded()))));
        }
        if (candidate.suppressed()) {
            return Optional.of(new Refusal("SUPPRESSED", Map.of()));
        }
        var granted = candidate.grantedAt();
        if (granted == null) {
            return Optional.of(new Refusal("NO_CONSENT", Map.of("purpose", purpose)));
        }
        var withdrawn = candidate.withdrawnAt();
        return withdrawn != null && !granted.isAfter(withdrawn)
                ? Optional.of(new Refusal("WITHDRAWN", Map.of("purpose", purpose)))
                : Optional.empty();
    }
}
