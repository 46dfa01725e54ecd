package io.winback.campaign.redemption;

import io.winback.campaign.offer.Coupon;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as a storefront sees it.
 *
 * @param verdict VALID, or why not: NOT_ELIGIBLE, ALREADY_REDEEMED, EXPIRED, VOID (its holder was erased)
 */
record CouponResponse(
        String code,
        String verdict,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable String gift,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String redeemedOrder) {

    static CouponResponse of(Coupon coupon, String verdict) {
        return new CouponResponse(
                coupon.code(),
                verdict,
                coupon.kind(),
                coupon.percent(),
                coupon.amount(),
                coupon.gift(),
                coupon.issuedAt(),
                coupon.expiresAt(),
                coupon.redeemedOrder());
    }
}
