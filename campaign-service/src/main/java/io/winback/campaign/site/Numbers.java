package io.winback.campaign.site;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in numbers.
 *
 * @param running runs of treated customers that have not ended
 * @param enrolled runs ever begun, of both arms
 * @param heldOut runs of held-out customers
 * @param waiting customers whose turn to come in has not come
 * @param issued coupons
 * @param redeemed coupons used by who they were for
 * @param cost of all uses of coupons, those by others included, in the shop's currency
 * @param open what coupons that can still be used are expected to cost, in the shop's currency
 * @param next when something is due next, by the business clock
 */
public record Numbers(
        long running,
        long enrolled,
        long heldOut,
        long waiting,
        long sent,
        long issued,
        long redeemed,
        BigDecimal cost,
        BigDecimal open,
        @Nullable Instant next) {

    public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null);
}
