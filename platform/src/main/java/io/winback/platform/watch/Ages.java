package io.winback.platform.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ages as gauges show them. */
public final class Ages {

    private Ages() {}

    /** Seconds since {@code oldest}; zero where there is nothing, or where it is yet to come. */
    public static double seconds(Optional<Instant> oldest, Instant now) {
        return oldest.map(since -> Math.max(0.0, Duration.between(since, now).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
