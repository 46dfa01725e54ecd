package io.winback.platform.time;

import java.time.Instant;
import java.util.Optional;

/**
 * Work of a service that waits for the business clock. A story moves the clock to the earliest {@link #nextDue()} of all services,
 * and only when nothing is {@link #inHand(Instant) in hand}; so an implementation must report work from the moment it is committed.
 */
public interface DueWork {

    /** The next instant of the business clock at which there is something to do; empty if nothing waits. */
    Optional<Instant> nextDue();

    /** How many pieces of work are due at {@code now} or already begun and not yet finished. */
    long inHand(Instant now);
}
