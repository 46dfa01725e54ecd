package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as a storefront sees it.
 *
 * @param verdict VALID, or why it cannot be used
 * @param atMost the most a percentage takes off, in the shop's currency
 * @param gift what is given besides, in the customer's language
 * @param minimum value of the goods from which it counts, in the shop's currency
 * @param discount what it takes off the goods that were told, in their currency; absent where it cannot be used, or gives no money
 * @param expiresAt it is good before this instant
 * @param reservedUntil until when it is kept for {@code reservedOrder}, by the machine clock
 */
record CouponResponse(
        String code,
        Verdict verdict,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Integer points,
        @Nullable String gift,
        @Nullable Money minimum,
        @Nullable Money discount,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String redeemedOrder,
        @Nullable String reservedOrder,
        @Nullable Instant reservedUntil) {

    static CouponResponse of(TillCoupon coupon, Verdict verdict, Presented presented) {
        var gives = coupon.gives();
        return new CouponResponse(
                coupon.code(),
                verdict,
                gives.kind(),
                gives.percent(),
                gives.atMost(),
                gives.amount(),
                gives.points(),
                gives.gift(),
                coupon.minimum(),
                verdict == Verdict.VALID && presented.goods() != null
                        ? gives.discountOn(presented.goods(), presented.reporting())
                        : null,
                coupon.issuedAt(),
                coupon.expiresAt(),
                coupon.redeemedOrder(),
                coupon.reservedOrder(),
                coupon.reservedUntil());
    }
}
