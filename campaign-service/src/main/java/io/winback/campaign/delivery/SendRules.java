package io.winback.campaign.delivery;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.mail.OnlyTo;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.Period;
import java.util.Map;

/** Decides about a due message, under the lock of its customer, at the moment it is claimed. */
@Singleton
class SendRules {

    private final SendWindow window;
    private final OnlyTo onlyTo;

    SendRules(SendWindow window, OnlyTo onlyTo) {
        this.window = window;
        this.onlyTo = onlyTo;
    }

    Verdict decide(Candidate message, Period contactGap, Instant now) {
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
            return Verdict.postpone("OPEN_CASE", Map.of(), later(message, Period.ofDays(1), now));
        }
        if (message.suppressed()
                || (message.emailStatus() != null && !message.emailStatus().equals("ACTIVE"))) {
            return Verdict.skip("SUPPRESSED", Map.of());
        }
        return permission(message, contactGap, now);
    }

    private Verdict permission(Candidate message, Period contactGap, Instant now) {
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
            return Verdict.postpone("NO_CONTACT", Map.of(), later(message, Period.ofDays(1), now));
        }
        if (!onlyTo.allows(message.email())) {
            return Verdict.skip("ONLY_TO", Map.of());
        }
        return timing(message, contactGap, now);
    }

    private Verdict timing(Candidate message, Period contactGap, Instant now) {
        var last = message.lastContactAt();
        if (last != null) {
            var next = later(message, contactGap, last);
            if (next.isAfter(now)) {
                return Verdict.postpone(
                        "CONTACT_PRESSURE", Map.of("lastContact", last.toString(), "until", next.toString()), next);
            }
        }
        var open = window.next(now, message.zone());
        return open.isAfter(now)
                ? Verdict.postpone("SEND_WINDOW", Map.of("until", open.toString()), open)
                : Verdict.send();
    }

    /** So many local days later in the customer's zone, in the send window. */
    private Instant later(Candidate message, Period period, Instant from) {
        return window.next(window.later(period, from, message.zone()), message.zone());
    }
}
