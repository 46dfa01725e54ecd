package io.winback.campaign.offer;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Anna's coupon, issued on 18 March 2026 and good until 1 April, 8:00 UTC. */
public final class IssuedCoupon {

    private IssuedCoupon() {}

    public static Coupon of(String kind, BigDecimal percent, Money amount, String gift) {
        return new Coupon(
                UUID.fromString("0199c2b0-9d33-7a44-b0c1-d2e3f4a5b6c7"),
                "QK7M-2XWD-9HTR-4BNV",
                "anna-1",
                "win-back",
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                "sorry",
                kind,
                percent,
                null,
                amount,
                null,
                gift,
                null,
                Coupon.Source.MADE,
                Money.of("6.15", "GBP"),
                "ISSUED",
                false,
                Instant.parse("2026-03-18T09:00:00Z"),
                Instant.parse("2026-04-01T08:00:00Z"),
                null);
    }
}
