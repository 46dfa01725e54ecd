package io.winback.customer.timeline;

import io.winback.platform.web.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Where a page of a timeline starts: behind this line. */
record Position(Instant at, String id) {

    /** After every instant that PostgreSQL and people use. */
    private static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), "");

    static Position after(String key) {
        if (key.isEmpty()) {
            return START;
        }
        var bar = Math.max(key.indexOf('|'), 0);
        try {
            return new Position(Instant.parse(key.substring(0, bar)), key.substring(bar + 1));
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    400,
                    "invalid-page-token",
                    "Invalid page token",
                    "pageToken",
                    "Send the nextPageToken of the page before, unchanged.");
        }
    }
}
