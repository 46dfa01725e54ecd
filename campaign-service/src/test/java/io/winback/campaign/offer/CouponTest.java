package io.winback.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
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
        return IssuedCoupon.of(kind, percent, amount, gift);
    }
}
