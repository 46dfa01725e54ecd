package io.winback.customer.purchase;

import java.time.Duration;
import java.time.Instant;

/**
 * How orders arrive.
 *
 * @param history whether all of them are history; otherwise those are that are older than two days
 * @param createsCustomers whether a customer id that is not known yet makes a customer
 */
public record Arrival(boolean history, boolean createsCustomers) {

    /** One at a time, as they happen. */
    public static final Arrival LIVE = new Arrival(false, false);

    private static final Duration NEWS_FOR = Duration.ofDays(2);

    boolean isHistory(Instant happened, Instant now) {
        return history || happened.isBefore(newsSince(now));
    }

    /** What happened earlier is history. */
    static Instant newsSince(Instant now) {
        return now.minus(NEWS_FOR);
    }
}
