package io.winback.customer.intake.source;

import org.jspecify.annotations.Nullable;

/** One record of a stream, with the number of its first line; without a row it could not be read, and says why. */
public record Line(long number, @Nullable Row row, @Nullable String problem) {

    static Line of(long number, Row row) {
        return new Line(number, row, null);
    }

    static Line unreadable(long number, String problem) {
        return new Line(number, null, problem);
    }
}
