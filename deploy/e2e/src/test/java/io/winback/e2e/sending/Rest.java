package io.winback.e2e.sending;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits until the senders have nothing in hand, even if they come and go meanwhile. */
final class Rest {

    private static final int LOOKS = 2;

    private final World world;
    private final Duration patience;
    private final Duration poll;

    Rest(World world, Duration patience, Duration poll) {
        this.world = world;
        this.patience = patience;
        this.poll = poll;
    }

    /** Returns the next instant at which something is due; empty if nothing waits. */
    Optional<Instant> await() throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var quiet = 0;
        var last = "";
        while (System.nanoTime() < end) {
            try {
                var clock = world.clock();
                last = clock.toString();
                var idle = clock.path("inHand").asLong(1) == 0
                        && clock.path("outbox").asLong(1) == 0;
                quiet = idle ? quiet + 1 : 0;
                if (quiet == LOOKS) {
                    var next = clock.path("nextDue").asText("");
                    return next.isEmpty() || next.equals("null") ? Optional.empty() : Optional.of(Instant.parse(next));
                }
            } catch (IOException e) {
                quiet = 0;
            }
            Thread.sleep(poll.toMillis());
        }
        throw new IllegalStateException("The senders did not come to rest: " + last);
    }
}
