package io.winback.platform.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads parameters of queries that are text on the wire; what cannot be read is the caller's mistake, and says how to mend it. */
public final class QueryValues {

    private QueryValues() {}

    /** @return null where nothing was sent */
    public static @Nullable Instant instant(String field, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    400, "invalid-instant", "Invalid instant", field, "Send an instant such as 2026-01-31T00:00:00Z.");
        }
    }
}
