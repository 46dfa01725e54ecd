package io.winback.campaign.redemption;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Told that coupons of runs were used by their holders, in the transaction of the use; the customers are locked. */
public interface RedemptionListener {

    /** @param runs by enrollment when its coupon was used, by the business clock: of the call, or of the order */
    void redeemed(Map<UUID, Instant> runs);
}
