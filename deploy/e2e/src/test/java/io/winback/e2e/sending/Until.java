package io.winback.e2e.sending;

import java.sql.SQLException;
import java.time.Duration;

/** Waits until rows have come. */
final class Until {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Until() {}

    /** @param question a query that counts */
    static void counted(World world, String question, long count) throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (world.number(question) < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(question + " did not come to " + count);
            }
            Thread.sleep(20);
        }
    }
}
