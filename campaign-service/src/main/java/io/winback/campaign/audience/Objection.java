package io.winback.campaign.audience;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against any contact with a customer.
 *
 * @param kind such as {@code TOXIC} or {@link Exclusions#OPEN_CASE}
 * @param since when it came about, by the business clock; none where that was not told
 * @param until when it is over by itself, exclusive; none: not by itself
 */
public record Objection(
        String kind, @Nullable Instant since, @Nullable Instant until) {

    private static final int PARTS = 3;

    public static Objection of(String kind) {
        return new Objection(kind, null, null);
    }

    /** As {@link Exclusions#IN_FORCE} writes it: kind, beginning and end, with strokes between. */
    static Objection read(String text) {
        var parts = text.split("\\|", PARTS);
        return new Objection(parts[0], instant(parts[1]), instant(parts[2]));
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    }
}
