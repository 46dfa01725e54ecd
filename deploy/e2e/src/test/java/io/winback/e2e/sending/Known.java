package io.winback.e2e.sending;

import java.time.Duration;

/** Waits until the senders know the audience. */
final class Known {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Known() {}

    static void await(World world, int customers) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (world.number("""
                        select count(*) from customer where email is not null and customer_version > 0 and profile_version > 0
                        """) == customers) {
                    return;
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The customers did not become known");
    }
}
