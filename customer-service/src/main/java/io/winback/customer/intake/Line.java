package io.winback.customer.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One record of a stream, with the number of its first line; without a value it could not be read, and says why. */
record Line(
        long number,
        @Nullable ObjectNode value,
        @Nullable String field,
        @Nullable String problem) {

    static Line of(long number, ObjectNode value) {
        return new Line(number, value, null, null);
    }

    static Line unreadable(long number, @Nullable String field, String problem) {
        return new Line(number, null, field, problem);
    }
}
