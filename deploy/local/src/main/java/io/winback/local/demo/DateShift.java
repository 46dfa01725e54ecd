package io.winback.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moves a shop's calendar to the present by whole weeks, so that weekdays stay what they were. */
record DateShift(long weeks, ZoneId zone) {

    private static final int DAYS_A_WEEK = 7;

    /** The shift that puts {@code day} on the first same weekday that is not over before {@code present}. */
    static DateShift to(Instant present, LocalDate day, ZoneId zone) {
        var days = ChronoUnit.DAYS.between(day, present.atZone(zone).toLocalDate());
        return new DateShift(Math.floorDiv(days + DAYS_A_WEEK - 1, DAYS_A_WEEK), zone);
    }

    Instant at(LocalDateTime local) {
        return local.plusWeeks(weeks).atZone(zone).toInstant();
    }

    LocalDate on(LocalDate day) {
        return day.plusWeeks(weeks);
    }

    /** The last minute of a day. */
    Instant endOf(LocalDate day) {
        return at(day.atTime(23, 59));
    }
}
