package io.winback.campaign.redemption;

import static io.winback.campaign.redemption.Coupons.CODE;
import static io.winback.campaign.redemption.Coupons.EXPIRES;
import static io.winback.campaign.redemption.Coupons.IN_TIME;
import static io.winback.campaign.redemption.Coupons.pounds;
import static io.winback.campaign.redemption.Use.State.LEAKED;
import static io.winback.campaign.redemption.Use.State.OVERUSED;
import static io.winback.campaign.redemption.Use.State.REDEEMED;
import static io.winback.campaign.redemption.Use.State.ROLLED_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What orders do to a code. */
class CodeBookTest {

    @Test
    void anOrderThatNamesTheCodeHasUsedIt() {
        var book = book();

        book.settle(List.of(order("o-1", "anna-1")));

        assertThat(book.changed()).extracting(Use::state).containsExactly(REDEEMED);
        assertThat(book.redeeming().map(Use::cost)).contains(pounds("7.50"));
    }

    @Test
    void whoeverElseUsesItHasLeakedIt() {
        assertThat(settled(order("o-1", "mallory"))).isEqualTo(LEAKED);
        assertThat(settled(new NamedOrder("o-1", "anna-1", EXPIRES, true, Set.of(CODE), null, null)))
                .as("too late")
                .isEqualTo(LEAKED);
    }

    @Test
    void aRevokedOneIsNotGood() {
        var book = new CodeBook(Coupons.in("REVOKED", null, null), List.of());

        book.settle(List.of(order("o-1", "anna-1")));

        assertThat(book.changed()).extracting(Use::state).containsExactly(LEAKED);
    }

    @Test
    void theSecondOrderOverusesIt() {
        var book = book(use("o-1", REDEEMED));

        book.settle(List.of(order("o-2", "anna-1")));

        assertThat(book.changed()).extracting(Use::state).containsExactly(OVERUSED);
        assertThat(book.redeeming().map(Use::order)).contains("o-1");
    }

    @Test
    void theSameNewsAgainIsNone() {
        var book = book();
        book.settle(List.of(order("o-1", "anna-1")));
        var again = book(book.touched().get(0));

        again.settle(List.of(order("o-1", "anna-1")));

        assertThat(again.touched()).isEmpty();
    }

    @Test
    void ordersOfOneBatchAreSettledByTheirTime() {
        var book = book();
        var later = new NamedOrder("o-0", "anna-1", IN_TIME.plusSeconds(1), true, Set.of(CODE), null, null);

        book.settle(List.of(later, order("o-1", "anna-1")));

        assertThat(book.redeeming().map(Use::order)).contains("o-1");
    }

    @Nested
    class Corrections {

        @Test
        void anOrderThatNoLongerStandsGivesItBack() {
            for (var state : List.of(REDEEMED, OVERUSED, LEAKED)) {
                var book = book(use("o-1", state));

                book.settle(List.of(fallen("o-1")));

                assertThat(book.changed()).extracting(Use::state).containsExactly(ROLLED_BACK);
            }
        }

        @Test
        void itIsGivenBackWhenTheOrderNamesItNoLonger() {
            var book = book(use("o-1", REDEEMED).told(true, true));

            book.settle(List.of(withoutCode("o-1")));

            assertThat(book.redeeming()).isEmpty();
        }

        @Test
        void anOrderThatNeverNamedItTakesNothingBackFromACall() {
            var book = book(use("o-1", REDEEMED).told(true, false));

            book.settle(List.of(withoutCode("o-1")));

            assertThat(book.touched()).isEmpty();
        }

        @Test
        void theNextOrderThatUsedItHasItThenRightly() {
            var book = book(use("o-1", REDEEMED), use("o-2", OVERUSED));

            book.settle(List.of(fallen("o-1")));

            assertThat(book.redeeming().map(Use::order)).contains("o-2");
            assertThat(book.changed()).extracting(Use::state).containsExactly(ROLLED_BACK, REDEEMED);
        }

        @Test
        void anOrderThatStandsAgainUsesItAgain() {
            var book = book(use("o-1", ROLLED_BACK).worth(pounds("7.50"), pounds("7.50")));

            book.settle(List.of(new NamedOrder("o-1", "anna-1", IN_TIME, true, Set.of(CODE), null, null)));

            assertThat(book.redeeming().map(Use::cost)).contains(pounds("7.50"));
        }

        @Test
        void aGuestWhoTurnsOutToBeTheHolderUsedItRightly() {
            var book = book(use("o-1", LEAKED).by("guest-1"));

            book.settle(List.of(order("o-1", "anna-1")));

            assertThat(book.redeeming().map(Use::customer)).contains("anna-1");
        }

        @Test
        void anOrderOfSomebodyElseAfterAllHasLeakedIt() {
            var book = book(use("o-1", REDEEMED));

            book.settle(List.of(order("o-1", "ben-1")));

            assertThat(book.changed()).extracting(Use::state).containsExactly(LEAKED);
        }

        @Test
        void whatTheShopWasToldStandsWhoeverTheOrderIsOf() {
            var book = book(use("o-1", REDEEMED).told(true, false));

            book.settle(List.of(order("o-1", "guest-1")));

            assertThat(book.changed()).isEmpty();
            assertThat(book.redeeming().map(Use::customer)).contains("guest-1");
        }
    }

    @Nested
    class Goods {

        @Test
        void ofWhichTheCallSaidNothingAreThoseOfTheOrder() {
            var book = book(use("o-1", REDEEMED).worth(null, pounds("9.00")).told(true, false));

            book.settle(List.of(order("o-1", "anna-1")));

            assertThat(book.redeeming().map(Use::cost)).contains(pounds("7.50"));
            assertThat(book.changed()).isEmpty();
        }

        @Test
        void areTakenBeforeTheDiscount() {
            var gross = order(null)
                    .before(
                            pounds("42.50"),
                            pounds("42.50"),
                            pounds("7.50"),
                            pounds("1").currency());

            assertThat(gross.goods()).isEqualTo(pounds("50.00"));
            assertThat(gross.reporting()).isEqualTo(pounds("50.00"));
        }

        @Test
        void ofAnotherCurrencyKeepTheirRate() {
            var gross = order(null)
                    .before(
                            Money.of("40", "EUR"),
                            pounds("32"),
                            Money.of("10", "EUR"),
                            pounds("1").currency());

            assertThat(gross.goods()).isEqualTo(Money.of("50.00", "EUR"));
            assertThat(gross.reporting()).isEqualTo(pounds("40.00"));
        }
    }

    private static Use.State settled(NamedOrder order) {
        var book = book();
        book.settle(List.of(order));
        return book.changed().get(0).state();
    }

    private static CodeBook book(Use... uses) {
        return new CodeBook(Coupons.percent(), List.of(uses));
    }

    private static Use use(String order, Use.State state) {
        return Coupons.use(order, state);
    }

    private static NamedOrder order(Money goods) {
        return new NamedOrder("o-1", "anna-1", IN_TIME, true, Set.of(CODE), goods, goods);
    }

    private static NamedOrder order(String order, String customer) {
        return new NamedOrder(order, customer, IN_TIME, true, Set.of(CODE), pounds("50"), pounds("50"));
    }

    private static NamedOrder fallen(String order) {
        return new NamedOrder(order, "anna-1", IN_TIME, false, Set.of(CODE), null, null);
    }

    private static NamedOrder withoutCode(String order) {
        return new NamedOrder(order, "anna-1", Instant.EPOCH, true, Set.of(), null, null);
    }
}
