package io.winback.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, and moves forward only. */
final class SteppedClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    SteppedClock(Instant start) {
        this.now = start;
        this.zone = ZoneOffset.UTC;
    }

    /** Moves to the given instant, unless that lies in this clock's past. */
    synchronized void moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("Decide in a zone with instant().atZone(zone)");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
