package io.winback.segmentation.activity;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import org.junit.jupiter.api.Test;

/** Credits that name no order, and parts of orders that were cancelled. */
@RealTest
class CreditsConsumerTest {

    private static final String FIGURES = """
            select l.stage, l.since, a.orders, a.valued_orders, a.purchase_days, a.last_on from lifecycle l
            join activity a using (customer_id) where customer_id = ?
            """;

    @Test
    void lowersSpendAndValueAndNothingElse() {
        // given
        var max = Shop.id("max");
        Shop.tell(
                Shop.order(Shop.id("o"), max, daysFromNow(-1), "60.00"),
                Shop.order(Shop.id("o"), max, daysFromNow(0), "40.00"));
        soon().untilAsserted(() -> assertThat(spend(max)).isEqualTo("100.0000"));
        var before = Stored.rows(FIGURES, max);

        // when
        var credit = Shop.credit(Shop.id("k"), max, "20.00", "GBP", "");
        Shop.tell(
                credit,
                credit,
                Shop.credit(Shop.id("k"), max, "500.00", "EUR", ""),
                Shop.credit(
                        Shop.id("k"),
                        max,
                        "12.00",
                        "EUR",
                        ",\"reportingGoods\":{\"amount\":\"10.00\",\"currency\":\"GBP\"}"));

        // then: 70 at a margin of 0.30, and half of it again for the next year
        soon().untilAsserted(() -> assertThat(spend(max)).isEqualTo("70.0000"));
        assertThat(Stored.rows(FIGURES, max)).isEqualTo(before);
        assertThat(Stored.count("select count(*) from credit where customer_id = ?", max))
                .isEqualTo(3);
        soon().untilAsserted(() -> lifecycle(max).body("value.amount.amount", equalTo("31.50")));
    }

    @Test
    void followsTheNewestNewsOfACredit() {
        // given
        var eva = Shop.id("eva");
        var id = Shop.id("k");
        var old = Shop.credit(id, eva, "5.00", "GBP", "");
        var takenBack = Shop.credit(id, eva, "0.00", "GBP", "");

        // when
        Shop.tell(takenBack, old, Shop.order(Shop.id("o"), eva, daysFromNow(0), "9.00"));

        // then
        soon().untilAsserted(() -> assertThat(spend(eva)).isEqualTo("9.0000"));
    }

    @Test
    void deductsACancelledPartAsAReturn() {
        // given
        var leo = Shop.id("leo");
        var partly = Shop.id("o");
        var wholly = Shop.id("o");
        Shop.tell(Shop.order(partly, leo, daysFromNow(0), "30.00"), Shop.order(wholly, leo, daysFromNow(0), "8.00"));

        // when
        Shop.tell(
                Shop.returned(partly, leo, "r", "CANCELLATION", "10.00", false),
                Shop.returned(wholly, leo, "r", "CANCELLATION", "8.00", true));

        // then
        soon().untilAsserted(() -> {
            assertThat(spend(leo)).isEqualTo("20.0000");
            lifecycle(leo).body("orders", equalTo(1));
        });
    }

    @Test
    void keepsTheCostOfAnOrder() {
        // given
        var cara = Shop.id("cara");
        var order = Shop.id("o");
        var body = Shop.order(order, cara, daysFromNow(0), "30.00").body();

        // when
        Shop.tell(new Shop.News(
                "winback.orders",
                cara,
                "order.placed.v1",
                body.replace("\"lines\"", "\"cost\":{\"amount\":\"11.00\",\"currency\":\"GBP\"},\"lines\"")));

        // then
        soon().untilAsserted(() -> assertThat(Stored.rows("select cost from purchase where order_id = ?", order))
                .containsExactly("11.0000"));
    }

    private static String spend(String customer) {
        return Stored.rows("select spend from activity where customer_id = ?", customer).stream()
                .findFirst()
                .orElse("");
    }
}
