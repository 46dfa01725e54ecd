package io.winback.campaign.redemption;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Told that coupons of runs were used by their holders, in the transaction of the use; the customers are locked. */
public interface RedemptionListener {

    /** @param at by the business clock: of the call, or of the order */
    void redeemed(Collection<UUID> enrollments, Instant at);
}
