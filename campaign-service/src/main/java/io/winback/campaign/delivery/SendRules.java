package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.mail.OnlyTo;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
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
        var against = Exclusions.against(message.purpose(), message.excluded());
        var lasting = Exclusions.lasting(against);
        if (!lasting.isEmpty()) {
            return Verdict.stop("EXCLUDED", Exclusions.facts(lasting));
        }
        if (!against.isEmpty()) {
            var first = against.get(0);
            var again = tomorrow(message, now);
            return Verdict.postpone(first.kind(), Exclusions.facts(first, again), again);
        }
        if (message.suppressed()
                || (message.emailStatus() != null && !message.emailStatus().equals("ACTIVE"))) {
            return Verdict.skip("SUPPRESSED", closed(message));
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
        return Optional.ofNullable(terms.exit()).map(exit -> Verdict.exit(exit, facts(exit, message, terms)));
    }

    private static Map<String, String> facts(Exit exit, Candidate message, SendTerms terms) {
        return switch (exit) {
            case LEFT_SEGMENT ->
                Map.of("segment", String.valueOf(terms.definition().segment()));
            case ENTRY_ORDER_RETURNED -> Map.of("order", String.valueOf(message.entryOrder()));
            case PURCHASED -> Map.of();
        };
    }

    /** Since when the address is closed, and what is the matter with it. */
    private static Map<String, String> closed(Candidate message) {
        var facts = new HashMap<String, String>();
        if (message.suppressedSince() != null) {
            facts.put("since", message.suppressedSince().toString());
        }
        if (message.emailStatus() != null && !message.emailStatus().equals("ACTIVE")) {
            facts.put("address", message.emailStatus());
        }
        return Map.copyOf(facts);
    }

    private Instant tomorrow(Candidate message, Instant now) {
        return timing.later(message, Period.ofDays(1), now);
    }

    private Verdict permission(Candidate message, SendTerms terms, Instant now) {
        var lack = message.permission().lack(now);
        if (lack.isPresent()) {
            return Verdict.skip(lack.get().rule(), lack.get().facts());
        }
        if (message.email() == null) {
            var again = tomorrow(message, now);
            return Verdict.postpone("NO_CONTACT", Map.of("again", again.toString()), again);
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
        if (!terms.nothingNew()) {
            return Optional.empty();
        }
        var again = tomorrow(message, now);
        return Optional.of(Verdict.postpone("NO_NEW_PRODUCT", Map.of("again", again.toString()), again));
    }
}
