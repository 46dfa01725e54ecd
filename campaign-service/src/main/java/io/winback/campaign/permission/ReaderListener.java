package io.winback.campaign.permission;

import java.time.Instant;
import java.util.UUID;

/** Told that somebody unsubscribed or chose by a link of a mail, which therefore has left; in the transaction of it, the customer locked. */
public interface ReaderListener {

    /** @param at by the business clock */
    void acted(UUID message, Instant at);
}
