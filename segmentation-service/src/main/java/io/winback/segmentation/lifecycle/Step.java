package io.winback.segmentation.lifecycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** How far the points of a history of counts lie apart; weeks end on Sunday. */
public enum Step {
    DAY,
    WEEK,
    MONTH;

    /** The last dates of the steps from one date to another; the last step may be cut short. */
    List<LocalDate> ends(LocalDate from, LocalDate to) {
        var whole = Stream.iterate(end(from), end -> end(end.plusDays(1))).takeWhile(end -> end.isBefore(to));
        return Stream.concat(whole, Stream.of(to)).toList();
    }

    /** How many steps they are at least. */
    long least(LocalDate from, LocalDate to) {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(from, to) + 1;
            case WEEK -> ChronoUnit.WEEKS.between(from, to);
            case MONTH -> ChronoUnit.MONTHS.between(from, to);
        };
    }

    /** The date a year's worth of months, a quarter's of weeks or a month's of days before. */
    LocalDate usualBefore(LocalDate to) {
        return switch (this) {
            case DAY -> to.minusDays(30);
            case WEEK -> to.minusWeeks(12);
            case MONTH -> to.minusMonths(12);
        };
    }

    private LocalDate end(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
