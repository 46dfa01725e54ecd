package io.winback.customer.webhook;

import java.time.Duration;

/** Waits that double, up to a longest; spread by a fifth to either side, so that many that failed together do not come back together. */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;
    private static final double SPREAD = 0.2;

    /**
     * @param failures in a row, from 1
     * @param random from 0 to 1
     */
    Duration wait(int failures, double random) {
        var factor = 1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        var millis = Math.min((double) first.toMillis() * factor, longest.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * random)));
    }
}
