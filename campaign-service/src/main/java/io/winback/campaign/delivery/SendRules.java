package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.mail.OnlyTo;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.Map;

/** Decides about a due message, under the lock of its customer, at the moment it is claimed. */
@Singleton
class SendRules {

    private final SendTiming timing;
    private final OnlyTo onlyTo;

    SendRules(SendTiming timing, OnlyTo onlyTo) {
        this.timing = timing;
        this.onlyTo = onlyTo;
    }

    Verdict decide(Candidate message, SendTerms terms, Instant now) {
        if (!message.enrollmentActive()) {
            return Verdict.cancel("ENDED", Map.of());
        }
        var ordered = message.lastOrderedAt();
        if (ordered != null && ordered.isAfter(message.enrolledAt())) {
            return Verdict.cancel("PURCHASED", Map.of("orderedAt", ordered.toString()));
        }
        var lasting = Exclusions.lasting(message.excluded());
        if (!lasting.isEmpty()) {
            return Verdict.stop("EXCLUDED", Map.of("kinds", String.join(", ", lasting)));
        }
        if (!message.excluded().isEmpty()) {
            return Verdict.postpone(message.excluded().get(0), Map.of(), timing.later(message, Period.ofDays(1), now));
        }
        if (message.suppressed()
                || (message.emailStatus() != null && !message.emailStatus().equals("ACTIVE"))) {
            return Verdict.skip("SUPPRESSED", Map.of());
        }
        return permission(message, terms, now);
    }

    private Verdict permission(Candidate message, SendTerms terms, Instant now) {
        var purpose = Map.of("purpose", message.purpose());
        var granted = message.grantedAt();
        if (granted == null) {
            return Verdict.skip("NO_CONSENT", purpose);
        }
        var withdrawn = message.withdrawnAt();
        if (withdrawn != null && !granted.isAfter(withdrawn)) {
            return Verdict.skip("WITHDRAWN", purpose);
        }
        var until = message.grantedUntil();
        if (until != null && !now.isBefore(until)) {
            return Verdict.skip("CONSENT_EXPIRED", Map.of("purpose", message.purpose(), "until", until.toString()));
        }
        if (message.email() == null) {
            return Verdict.postpone("NO_CONTACT", Map.of(), timing.later(message, Period.ofDays(1), now));
        }
        if (!onlyTo.allows(message.email())) {
            return Verdict.skip("ONLY_TO", Map.of());
        }
        return timing.decide(message, terms, now);
    }
}
