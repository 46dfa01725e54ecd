package io.winback.platform.duty;

/** Work of a service that requests do not bring. Any number of processes may have the same duty. */
public enum Duty {
    /** Hands the events in the outbox to the broker. */
    RELAY,
    /** Takes in what other services tell. */
    CONSUMERS,
    /** Moves what has become due: lifecycle stages, runs, announcements, webhooks, clearing up. */
    WORKERS,
    /** Sends the mails of campaigns. */
    SENDER
}
