package io.winback.campaign.delivery;

import io.winback.campaign.pressure.Approach;
import io.winback.campaign.pressure.ContactPressure;
import io.winback.campaign.window.CustomerZone;
import io.winback.campaign.window.Hours;
import io.winback.campaign.window.SendWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides when a message that may be sent is sent: too late, too soon after others, out of hours. */
@Singleton
class SendTiming {

    private final SendWindow window;
    private final ContactPressure pressure;

    SendTiming(SendWindow window, ContactPressure pressure) {
        this.window = window;
        this.pressure = pressure;
    }

    Verdict decide(Candidate message, SendTerms terms, Instant now) {
        var zone = window.zone(message.zone(), message.country());
        var late = late(message, terms, zone, now);
        if (late.isPresent()) {
            return late.get();
        }
        var early = pressure.check(approach(message, terms), terms.history(), zone.id(), now);
        if (early.isPresent()) {
            return tooEarly(early.get(), terms, zone);
        }
        var open = window.next(now, zone.id(), terms.stage().hours());
        if (daysLate(message, zone, now) > 0) {
            return Verdict.catchUp(lateness(message, zone, now), open);
        }
        return open.isAfter(now)
                ? Verdict.postpone("SEND_WINDOW", with(zone.facts(), "until", open.toString()), open)
                : Verdict.send();
    }

    /** So many local days later in the customer's zone, in the send window. */
    Instant later(Candidate message, Period period, Instant from) {
        var zone = window.zone(message.zone(), message.country()).id();
        return window.next(window.later(period, from, zone), zone, Hours.ANY);
    }

    /** A local day later, in the send window. */
    Instant tomorrow(@Nullable String told, @Nullable String country, Instant from) {
        var zone = window.zone(told, country).id();
        return window.next(window.later(Period.ofDays(1), from, zone), zone, Hours.ANY);
    }

    /** The first instant of the stage's hours, not before an instant. */
    Instant opens(Candidate message, SendTerms terms, Instant from) {
        var zone = window.zone(message.zone(), message.country()).id();
        return window.next(from, zone, terms.stage().hours());
    }

    private static Optional<Verdict> late(Candidate message, SendTerms terms, CustomerZone zone, Instant now) {
        var due = message.due();
        var lateness = terms.stage().lateness();
        if (due == null || !lateness.over(date(due, zone), date(now, zone))) {
            return Optional.empty();
        }
        var facts = with(lateness(message, zone, now), "most", lateness.most().toString());
        return switch (lateness.then()) {
            case NEXT_WINDOW -> Optional.empty();
            case SKIP -> Optional.of(Verdict.skip("LATE", facts));
            case ASK -> Optional.of(Verdict.hold("LATE_HELD", facts));
        };
    }

    private Verdict tooEarly(ContactPressure.TooEarly early, SendTerms terms, CustomerZone zone) {
        var until = window.opens(early.free(), zone.id(), terms.stage().hours());
        var facts = with(with(early.facts(), "until", until.toString()), zone.facts());
        return terms.skipsWhenCapped()
                ? Verdict.skip(early.rule(), facts)
                : Verdict.postpone(early.rule(), facts, until);
    }

    private static Approach approach(Candidate message, SendTerms terms) {
        return new Approach(
                message.purpose(),
                message.enrollment(),
                terms.stage().survey(),
                message.lost(),
                message.lastOrderedAt(),
                terms.definition().contactGapDays());
    }

    private static Map<String, String> lateness(Candidate message, CustomerZone zone, Instant now) {
        var late = Map.of("due", String.valueOf(message.due()), "days", Long.toString(daysLate(message, zone, now)));
        return with(late, zone.facts());
    }

    private static long daysLate(Candidate message, CustomerZone zone, Instant now) {
        var due = message.due();
        return due == null ? 0 : date(now, zone).toEpochDay() - date(due, zone).toEpochDay();
    }

    private static LocalDate date(Instant instant, CustomerZone zone) {
        return LocalDate.ofInstant(instant, zone.id());
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        return with(facts, Map.of(name, value));
    }

    private static Map<String, String> with(Map<String, String> facts, Map<String, String> more) {
        var all = new HashMap<>(facts);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
