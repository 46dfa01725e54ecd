package io.winback.benchmark;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something to become true. */
final class Await {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Await() {}

    static void until(Duration poll, Callable<Boolean> done) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!done.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not come to an end");
            }
            Thread.sleep(poll.toMillis());
        }
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
