package io.winback.campaign.definition;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** How long waits and other times of a definition may be. */
final class Waits {

    /** Five years. */
    static final int LONGEST_DAYS = 5 * 366;

    /** What is later is a slip, or no date a calendar reaches. */
    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final int DAYS_OF_MONTH = 31;

    private Waits() {}

    /** Days of a period, or a few more. */
    static long days(Period period) {
        return period.toTotalMonths() * DAYS_OF_MONTH + period.getDays();
    }

    static boolean isNone(Wait wait) {
        return wait.equals(Wait.NONE);
    }

    static void check(String place, Wait wait, List<Place> problems) {
        if (wait.isNegative()) {
            problems.add(new Place(place, "a wait goes forward, such as P14D"));
        } else if (days(wait.days()) + wait.time().toDays() > LONGEST_DAYS + DAYS_OF_MONTH) {
            problems.add(new Place(place, "a wait is five years at most"));
        }
        if (wait.on() != null && wait.on().isAfter(LAST)) {
            problems.add(new Place(place, "a date is " + LAST + " at the latest"));
        }
        if (wait.on() != null && !(wait.days().isZero() && wait.time().isZero())) {
            problems.add(new Place(place, "it waits for a time (for) or until a date (on), not both"));
        }
    }
}
