package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.Period;

/**
 * What becomes of a mail that could not go on its day: the service stood still, the campaign was paused, the mail server was away.
 *
 * @param most local days, as an ISO period such as P3D, a mail may be late and still go by itself; P0D: only on its day; default P7D
 * @param then what becomes of one that is later; default NEXT_WINDOW
 */
@RegisterForReflection
public record Lateness(Period most, Then then) {

    private static final Period WEEK = Period.ofDays(7);

    public static final Lateness DEFAULT = new Lateness(WEEK, Then.NEXT_WINDOW);

    public Lateness {
        most = most == null ? WEEK : most;
        then = then == null ? Then.NEXT_WINDOW : then;
    }

    /** What to do with a mail that is too late. */
    public enum Then {
        /** It still goes, in the next send window in which the daily pace of the campaign has room. */
        NEXT_WINDOW,
        /** It does not go; the run goes on. */
        SKIP,
        /** It is held until a marketer says. */
        ASK
    }

    /** Whether a mail that was due on a local date is too late on another. */
    public boolean over(LocalDate due, LocalDate today) {
        return today.isAfter(due.plus(most));
    }
}
