package io.winback.customer.intake;

import io.winback.customer.customer.InvalidFieldException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line that was not stored, and why. The reason never repeats what the line says: it may be about a person. */
record Reject(long line, @Nullable String field, String reason) {

    static Reject of(long line, InvalidFieldException e) {
        return new Reject(line, e.field().isEmpty() ? null : e.field(), Objects.requireNonNullElse(e.getMessage(), ""));
    }
}
