package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Anna's coupons, issued on 18 March 2026 and good until 1 April, 8:00 UTC. */
final class Coupons {

    static final String CODE = "QK7M-2XWD-9HTR-4BNV";
    static final Instant EXPIRES = Instant.parse("2026-04-01T08:00:00Z");
    static final Instant IN_TIME = Instant.parse("2026-03-20T14:05:00Z");

    private Coupons() {}

    static TillCoupon percent() {
        return of(percent("15", null), null);
    }

    static TillCoupon of(Worth gives, Money minimum) {
        return new TillCoupon(
                UUID.fromString("0199c2b0-9d33-7a44-b0c1-d2e3f4a5b6c7"),
                CODE,
                "anna-1",
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                gives,
                minimum,
                "ISSUED",
                false,
                Instant.parse("2026-03-18T09:00:00Z"),
                EXPIRES,
                null,
                null,
                null,
                false);
    }

    static TillCoupon in(String state, String reservedOrder, Instant reservedUntil) {
        var coupon = percent();
        return new TillCoupon(
                coupon.id(),
                coupon.code(),
                coupon.customer(),
                coupon.enrollment(),
                coupon.gives(),
                coupon.minimum(),
                state,
                false,
                coupon.issuedAt(),
                coupon.expiresAt(),
                state.equals("REDEEMED") ? "o-1" : null,
                reservedOrder,
                reservedUntil,
                state.equals("REVOKED"));
    }

    /** Planned to cost 6 pounds. */
    static Worth percent(String percent, String atMost) {
        return new Worth(
                "PERCENT", new BigDecimal(percent), pounds(atMost), null, null, null, pounds("6"), pounds("0"));
    }

    static Worth amount(Money amount, String planned, String extra) {
        return new Worth("AMOUNT", null, null, amount, null, null, pounds(planned), pounds(extra));
    }

    static Worth gift(String cost) {
        return new Worth("GIFT", null, null, null, null, "a gram of saffron", pounds(cost), pounds(cost));
    }

    static Use use(String order, Use.State state) {
        return new Use(CODE, order, "anna-1", state, null, pounds("6"), false, true, IN_TIME);
    }

    static Money pounds(String amount) {
        return amount == null ? null : Money.of(amount, "GBP");
    }
}
