package io.winback.platform.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param key the record's key, mostly the id of the customer
 * @param original where the record stood that could not be worked
 * @param replayOf of the letter this one took the place of
 * @param payload only of a single letter, and only where it may be shown
 * @param payloadHidden why it is not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record DeadLetterResponse(
        int partition,
        long offset,
        Instant letteredAt,
        @Nullable String key,
        @Nullable String type,
        @Nullable String eventId,
        @Nullable String source,
        @Nullable String time,
        @Nullable String reason,
        Coordinates original,
        @Nullable Coordinates replayOf,
        @Nullable String payload,
        @Nullable String payloadHidden) {

    /** Of a record in its topic. */
    @RegisterForReflection
    public record Coordinates(int partition, long offset) {}

    static DeadLetterResponse of(Letter letter) {
        return of(letter, null, null);
    }

    static DeadLetterResponse of(Letter letter, @Nullable String payload, @Nullable String hidden) {
        return new DeadLetterResponse(
                letter.partition(),
                letter.offset(),
                letter.at(),
                letter.record().key(),
                letter.header("ce_type"),
                letter.header("ce_id"),
                letter.header("ce_source"),
                letter.header("ce_time"),
                letter.header(Letter.REASON),
                new Coordinates(letter.originalPartition(), letter.originalOffset()),
                replayOf(letter),
                payload,
                hidden);
    }

    private static @Nullable Coordinates replayOf(Letter letter) {
        var text = letter.header(Letter.REPLAY_OF);
        if (text == null) {
            return null;
        }
        var slash = text.indexOf('/');
        return new Coordinates(Integer.parseInt(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }
}
