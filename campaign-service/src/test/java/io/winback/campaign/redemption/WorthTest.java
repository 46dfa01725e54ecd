package io.winback.campaign.redemption;

import static io.winback.campaign.redemption.Coupons.amount;
import static io.winback.campaign.redemption.Coupons.gift;
import static io.winback.campaign.redemption.Coupons.percent;
import static io.winback.campaign.redemption.Coupons.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorthTest {

    private static final Money EUROS = Money.of("60.00", "EUR");

    @Test
    void takesAPercentageOffTheGoodsHalfUp() {
        assertThat(discount(percent("15", null), "33.30")).isEqualTo(pounds("5.00"));
        assertThat(discount(percent("12.5", null), "0.20")).isEqualTo(pounds("0.03"));
    }

    @Test
    void takesNoMoreOffThanIsSaid() {
        assertThat(discount(percent("15", "5"), "33.30")).isEqualTo(pounds("5.00"));
        assertThat(discount(percent("15", "5"), "100")).isEqualTo(pounds("5.00"));
        // 5 pounds of 50 are a tenth
        assertThat(percent("15", "5").discountOn(EUROS, pounds("50"))).isEqualTo(Money.of("6.00", "EUR"));
    }

    @Test
    void takesNoMoreOffThanTheGoodsAreWorth() {
        assertThat(discount(amount(pounds("5"), "5", "0"), "50.00")).isEqualTo(pounds("5.00"));
        assertThat(discount(amount(pounds("5"), "5", "0"), "3.10")).isEqualTo(pounds("3.10"));
    }

    @Test
    void isNoMoneyWhereItIsAGift() {
        assertThat(discount(gift("2"), "50.00")).isNull();
    }

    @Test
    void saysNothingOfGoodsInACurrencyItDoesNotKnow() {
        assertThat(amount(pounds("5"), "5", "0").comparesWith(EUROS, pounds("50")))
                .isFalse();
        assertThat(percent("15", "5").comparesWith(EUROS, null)).isFalse();
        assertThat(percent("15", "5").comparesWith(EUROS, pounds("50"))).isTrue();
        assertThat(percent("15", null).comparesWith(EUROS, null)).isTrue();
    }

    @Nested
    class Cost {

        @Test
        void isWhatWasTakenOffAndTheGiftBesides() {
            assertThat(amount(pounds("5"), "7", "2").costOn(pounds("50"), pounds("50")))
                    .isEqualTo(pounds("7.00"));
            assertThat(amount(pounds("5"), "7", "2").costOn(pounds("3.10"), pounds("3.10")))
                    .isEqualTo(pounds("5.10"));
            assertThat(gift("2").costOn(pounds("50"), pounds("50"))).isEqualTo(pounds("2.00"));
        }

        @Test
        void isWhatWasPlannedWhereTheGoodsDoNotTell() {
            assertThat(percent("15", null).costOn(null, null)).isEqualTo(pounds("6.00"));
            assertThat(percent("15", null).costOn(EUROS, null)).isEqualTo(pounds("6.00"));
        }

        @Test
        void ofAnotherCurrencyIsInThatOfTheShop() {
            assertThat(percent("15", "5").costOn(EUROS, pounds("50"))).isEqualTo(pounds("5.00"));
            // half of what was planned for six euros
            assertThat(amount(Money.of("6", "EUR"), "5", "0").costOn(Money.of("3", "EUR"), null))
                    .isEqualTo(pounds("2.50"));
        }
    }

    private static Money discount(Worth worth, String goods) {
        return worth.discountOn(pounds(goods), pounds(goods));
    }
}
