package io.winback.campaign.delivery;

import java.time.Instant;
import java.util.UUID;

/** Told in the transaction that settles a message as FAILED because there is no such mailbox (5.1.1, 5.1.10); the customer is locked. */
public interface AddressRefused {

    /**
     * @param code SMTP reply code
     * @param at by the business clock
     */
    void refused(UUID message, String customer, int code, Instant at);
}
