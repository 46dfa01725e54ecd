package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.mail.OnlyTo;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/** Decides about a due message, under the lock of its customer, at the moment it is claimed. */
@Singleton
class SendRules {

    /** Who waits for a product is woken when one comes; nobody is forgotten for longer. */
    private static final Period LOOKED_AT_AGAIN = Period.ofMonths(1);

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
        var exit = exit(message, terms);
        if (exit.isPresent()) {
            return exit.get();
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

    private static Optional<Verdict> exit(Candidate message, SendTerms terms) {
        var ordered = message.lastOrderedAt();
        if (ordered != null
                && ordered.isAfter(message.enrolledAt())
                && terms.definition().exits().contains(Exit.PURCHASED)) {
            return Optional.of(Verdict.exit(Exit.PURCHASED, Map.of("orderedAt", ordered.toString())));
        }
        return Optional.ofNullable(terms.exit()).map(exit -> Verdict.exit(exit, Map.of()));
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
        return patience(message, terms, now).orElseGet(() -> timing.decide(message, terms, now));
    }

    /** Whether the mail waits for the customer's sake, or for something to tell. */
    private Optional<Verdict> patience(Candidate message, SendTerms terms, Instant now) {
        var coolDown = terms.peace().against(message.purpose(), message.campaign());
        if (coolDown.isPresent()) {
            var until = coolDown.get().until();
            return Optional.of(Verdict.postpone(
                    "COOL_DOWN",
                    Peace.facts(coolDown.get()),
                    until == null ? timing.later(message, LOOKED_AT_AGAIN, now) : timing.opens(message, terms, until)));
        }
        return terms.nothingNew()
                ? Optional.of(
                        Verdict.postpone("NO_NEW_PRODUCT", Map.of(), timing.later(message, Period.ofDays(1), now)))
                : Optional.empty();
    }
}
