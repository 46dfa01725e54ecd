package io.winback.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouponTest {

    private static final Instant EXPIRES = Instant.parse("2026-04-01T08:00:00Z");

    @Test
    void takesAPercentageOffTheGoodsHalfUp() {
        assertThat(percent("15").discountOn(Money.of("33.30", "GBP"))).isEqualTo(Money.of("5.00", "GBP"));
        assertThat(percent("12.5").discountOn(Money.of("0.20", "GBP"))).isEqualTo(Money.of("0.03", "GBP"));
    }

    @Test
    void takesNoMoreOffThanTheGoodsAreWorth() {
        assertThat(amount("5").discountOn(Money.of("50.00", "GBP"))).isEqualTo(Money.of("5.00", "GBP"));
        assertThat(amount("5").discountOn(Money.of("3.10", "GBP"))).isEqualTo(Money.of("3.10", "GBP"));
    }

    @Test
    void isNoMoneyWhereItIsAGift() {
        assertThat(coupon("GIFT", null, null, "a gram of saffron").discountOn(Money.of("50.00", "GBP")))
                .isNull();
    }

    @Test
    void expiresAtTheStatedSecond() {
        assertThat(percent("15").expiredAt(EXPIRES.minusNanos(1_000))).isFalse();
        assertThat(percent("15").expiredAt(EXPIRES)).isTrue();
    }

    private static Coupon percent(String percent) {
        return coupon("PERCENT", new BigDecimal(percent), null, null);
    }

    private static Coupon amount(String amount) {
        return coupon("AMOUNT", null, Money.of(amount, "GBP"), null);
    }

    private static Coupon coupon(String kind, BigDecimal percent, Money amount, String gift) {
        return new Coupon(
                UUID.fromString("0199c2b0-9d33-7a44-b0c1-d2e3f4a5b6c7"),
                "QK7M-2XWD-9HTR-4BNV",
                "anna-1",
                "win-back",
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                "sorry",
                kind,
                percent,
                amount,
                gift,
                "ISSUED",
                false,
                Instant.parse("2026-03-18T09:00:00Z"),
                EXPIRES,
                null);
    }
}
