package io.winback.campaign.pressure;

import java.time.LocalDate;
import java.util.List;

/**
 * At most so many contacts in so many days, written {@code 3/30}. Days are local dates: after {@code 1/14} on the 1st the next may go on the
 * 15th, at any time of that day.
 *
 * @param most 1 or more
 * @param days 0 to 3650; 0 is no cap
 */
public record Cap(int most, int days) {

    private static final int LONGEST = 3650;

    public Cap {
        if (most < 1 || days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("A cap is at least one contact in 0 to 3650 days, such as 3/30");
        }
    }

    /** Reads {@code 3/30}. */
    public static Cap of(String text) {
        var parts = text.strip().split("/", -1);
        try {
            return new Cap(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("A cap is a number of contacts and a number of days, such as 3/30", e);
        }
    }

    /** The first date on which one more contact keeps to the cap, given the dates of the past ones, newest first. */
    LocalDate free(List<LocalDate> dates) {
        return dates.size() < most ? LocalDate.MIN : dates.get(most - 1).plusDays(days);
    }

    @Override
    public String toString() {
        return most + "/" + days;
    }
}
