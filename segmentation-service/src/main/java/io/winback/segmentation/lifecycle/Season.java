package io.winback.segmentation.lifecycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;

/**
 * A part of every year.
 *
 * @param from first date
 * @param to last date, before {@code from} where the part crosses the end of the year; {@code 02-29} is the end of February
 */
public record Season(Kind kind, MonthDay from, MonthDay to) {

    /** A customer is lost when one of each has passed without him. */
    public enum Kind {
        SEASON,
        SALE
    }

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MM-dd");

    /** Reads month and day such as {@code 03-01}. */
    static Season of(Kind kind, String from, String to) {
        try {
            return new Season(kind, MonthDay.parse(from, FORMAT), MonthDay.parse(to, FORMAT));
        } catch (DateTimeException e) {
            throw new InvalidPolicyException(
                    "seasons", "Send month and day such as 03-01, not " + from + " and " + to + ".");
        }
    }

    public String fromText() {
        return FORMAT.format(from);
    }

    public String toText() {
        return FORMAT.format(to);
    }

    LocalDate begin(int year) {
        return from.atYear(year);
    }

    /** Last date of the part that begins in that year. */
    LocalDate end(int year) {
        return to.atYear(to.isBefore(from) ? year + 1 : year);
    }
}
