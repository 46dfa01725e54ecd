package io.winback.campaign.redemption;

import static io.winback.campaign.redemption.Coupons.EXPIRES;
import static io.winback.campaign.redemption.Coupons.IN_TIME;
import static io.winback.campaign.redemption.Coupons.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TillCouponTest {

    private static final Instant MACHINE = Instant.parse("2030-01-01T00:00:00Z");
    private static final Presented ANNA = new Presented("anna-1", "o-2", null, null);

    @Test
    void expiresAtTheStatedSecond() {
        assertThat(Coupons.percent().verdict(ANNA, EXPIRES.minusNanos(1_000), MACHINE))
                .isEqualTo(Verdict.VALID);
        assertThat(Coupons.percent().verdict(ANNA, EXPIRES, MACHINE)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void isTheHoldersAlone() {
        assertThat(verdict(Coupons.percent(), new Presented("mallory", null, null, null)))
                .isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict(Coupons.percent(), Presented.nothing())).isEqualTo(Verdict.VALID);
    }

    @Test
    void saysWhatHappenedToIt() {
        assertThat(verdict(Coupons.in("REDEEMED", null, null), ANNA)).isEqualTo(Verdict.ALREADY_REDEEMED);
        assertThat(verdict(Coupons.in("REVOKED", null, null), ANNA)).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void isKeptForTheOrderThatReservedIt() {
        var reserved = Coupons.in("RESERVED", "o-1", MACHINE.plusSeconds(1));

        assertThat(verdict(reserved, ANNA)).isEqualTo(Verdict.RESERVED);
        assertThat(verdict(reserved, new Presented("anna-1", "o-1", null, null)))
                .isEqualTo(Verdict.VALID);
        assertThat(verdict(Coupons.in("RESERVED", "o-1", MACHINE), ANNA)).isEqualTo(Verdict.VALID);
    }

    @Test
    void outlivesItsExpiryAtTheTill() {
        var order = new Presented("anna-1", "o-1", null, null);

        assertThat(Coupons.in("RESERVED", "o-1", MACHINE.plusSeconds(1)).verdict(order, EXPIRES, MACHINE))
                .isEqualTo(Verdict.VALID);
        assertThat(Coupons.in("RESERVED", "o-1", MACHINE).verdict(order, EXPIRES, MACHINE))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void countsFromItsMinimumOn() {
        var coupon = Coupons.of(Coupons.percent("15", null), pounds("40"));

        assertThat(verdict(coupon, goods(pounds("39.99"), pounds("39.99")))).isEqualTo(Verdict.BELOW_MINIMUM);
        assertThat(verdict(coupon, goods(pounds("40.00"), pounds("40.00")))).isEqualTo(Verdict.VALID);
        assertThat(verdict(coupon, goods(Money.of("70", "EUR"), null))).isEqualTo(Verdict.CURRENCY);
        assertThat(verdict(coupon, goods(Money.of("70", "EUR"), pounds("60")))).isEqualTo(Verdict.VALID);
        assertThat(verdict(coupon, ANNA)).as("no goods were told").isEqualTo(Verdict.VALID);
    }

    private static Presented goods(Money goods, Money reporting) {
        return new Presented("anna-1", "o-2", goods, reporting);
    }

    private static Verdict verdict(TillCoupon coupon, Presented presented) {
        return coupon.verdict(presented, IN_TIME, MACHINE);
    }
}
