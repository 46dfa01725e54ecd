package io.winback.customer.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast the stream at hand is read, by the machine clock. */
@Embeddable
class Pace {

    private static final long MILLIS = 1_000;

    @Column(name = "rows_read")
    private long rows;

    @Column(name = "rows_before")
    private long before;

    @Column(name = "content_length")
    private @Nullable Long length;

    @Column(name = "content_read")
    private long bytes;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected Pace() {}

    void start(@Nullable Long contentLength, Instant now) {
        length = contentLength;
        bytes = 0;
        before = rows;
        startedAt = now;
        touchedAt = now;
    }

    void read(long moreRows) {
        rows += moreRows;
    }

    void seen(long bytesSoFar, Instant now) {
        bytes = Math.max(bytes, bytesSoFar);
        touchedAt = now;
    }

    long rows() {
        return rows;
    }

    @Nullable
    Long rate() {
        var millis = Duration.between(startedAt, touchedAt).toMillis();
        return millis <= 0 ? null : (rows - before) * MILLIS / millis;
    }

    @Nullable
    Long remaining() {
        return length == null ? null : Math.max(length - bytes, 0);
    }
}
