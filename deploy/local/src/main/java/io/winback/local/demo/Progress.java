package io.winback.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Says once a simulated month how far the story is. */
final class Progress {

    private final Front front;
    private final Instant start;
    private final Instant end;
    private final long begun = System.nanoTime();
    private int month = -1;

    Progress(Front front, Instant start, Instant end) {
        this.front = front;
        this.start = start;
        this.end = end;
    }

    void at(Instant now) {
        var date = now.atZone(ZoneOffset.UTC);
        if (date.getMonthValue() != month) {
            month = date.getMonthValue();
            var done = 100
                    * Duration.between(start, now).toHours()
                    / Math.max(1, Duration.between(start, end).toHours());
            front.say(String.format("%s  %3d %% of the story, %d s", date.toLocalDate(), done, seconds()));
        }
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }
}
