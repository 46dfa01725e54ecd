package io.winback.segmentation.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a question is sent with. Blank is nothing; what cannot be read is refused, naming the parameter. */
public final class Sent {

    private Sent() {}

    /** A date; null where none is sent. */
    public static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidMeasureException(field, "Send a date such as 2026-03-31.");
        }
    }

    /** The date under {@code to}, at most today, which it is where none is sent. */
    public static LocalDate until(@Nullable String to, LocalDate today) {
        var date = date("to", to);
        return date == null ? today : upTo(date, today);
    }

    /** The date, unless it is still to come. */
    static LocalDate upTo(LocalDate to, LocalDate today) {
        if (to.isAfter(today)) {
            throw new InvalidMeasureException("to", "Send a date up to today, " + today + ".");
        }
        return to;
    }

    /**
     * One of some constants by its name in any case, the first where none is sent.
     *
     * @param wayOut what to send instead of a word that is none of them
     */
    public static <E extends Enum<E>> E choice(String field, @Nullable String text, List<E> choices, String wayOut) {
        return text == null || text.isBlank()
                ? choices.get(0)
                : choices.stream()
                        .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidMeasureException(field, wayOut));
    }

    /**
     * A whole number.
     *
     * @param usual where none is sent
     * @param least up to {@code most}, both included
     * @param wayOut what to send instead of something else
     */
    public static int whole(String field, @Nullable String text, int usual, int least, int most, String wayOut) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InvalidMeasureException(field, wayOut);
    }
}
