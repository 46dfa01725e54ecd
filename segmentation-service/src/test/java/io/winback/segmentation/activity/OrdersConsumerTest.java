package io.winback.segmentation.activity;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@RealTest
class OrdersConsumerTest {

    private static final String STATE = """
            select l.stage, l.since, l.returned, a.orders, a.purchase_days, a.first_on, a.last_on, a.previous_on, a.spend,
              v.amount from lifecycle l join activity a using (customer_id) left join customer_value v using (customer_id)
            where customer_id = ?
            """;

    @Test
    void reachesTheSameStateFromRepeatedAndShuffledNews() {
        // given
        var inOrder = Shop.id("gil");
        var shuffled = Shop.id("hal");
        var news = history(inOrder, "i");
        var twice = new ArrayList<>(history(shuffled, "s"));
        twice.addAll(twice);
        Collections.shuffle(twice, new Random(7));

        // when
        Shop.tell(news);
        twice.forEach(Shop::tell);

        // then
        soon().untilAsserted(() -> {
            assertThat(Stored.rows(STATE, inOrder))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(" 3 ");
            assertThat(Stored.rows(STATE, shuffled)).isEqualTo(Stored.rows(STATE, inOrder));
        });
    }

    /** Five orders: one corrected, one cancelled, one partly and one wholly returned. */
    private static List<Shop.News> history(String customer, String prefix) {
        var id = prefix + customer;
        return List.of(
                Shop.order(id + 1, customer, daysFromNow(-300), "100.00"),
                Shop.order(id + 2, customer, daysFromNow(-200), "999.00"),
                Shop.order(id + 2, customer, daysFromNow(-210), "40.00"),
                Shop.order(id + 3, customer, daysFromNow(-20), "70.00"),
                Shop.order(id + 3, customer, Shop.nextVersion(), daysFromNow(-20), "CANCELLED", "70.00", false),
                Shop.order(id + 4, customer, daysFromNow(-10), "60.00"),
                Shop.returned(id + 4, customer, "r", "15.00", false),
                Shop.order(id + 5, customer, daysFromNow(-5), "20.00"),
                Shop.returned(id + 5, customer, "r", "20.00", true));
    }

    @Test
    void tellsNothingNewOnRedelivery() {
        // given
        var ida = Shop.id("ida");
        var order = Shop.order(Shop.id("o"), ida, daysFromNow(0), "10.00");
        Shop.tell(order);
        soon().untilAsserted(() -> assertThat(Told.stages(ida)).containsExactly("ACTIVE"));

        // when
        Shop.tell(order, order);
        var marker = Shop.id("marker");
        Shop.tell(new Shop.News(
                "winback.orders",
                ida,
                "order.placed.v1",
                Shop.order(marker, ida, daysFromNow(0), "0.01").body()));

        // then
        soon().untilAsserted(() -> lifecycle(ida).body("orders", equalTo(2)));
        Service.atRest();
        assertThat(Told.stages(ida)).containsExactly("ACTIVE");
    }

    @Test
    void givesAnOrderToAnotherCustomer() {
        // given
        var guest = Shop.id("guest");
        var jan = Shop.id("jan");
        var order = Shop.id("o");
        Shop.tell(Shop.order(order, guest, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(guest).body("stage", equalTo("ACTIVE")));

        // when
        Shop.tell(Shop.order(order, jan, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(() -> lifecycle(jan).body("stage", equalTo("ACTIVE")));
        soon().untilAsserted(() -> lifecycle(guest).statusCode(404));
        Service.atRest();
        assertThat(Told.stages(guest)).containsExactly("ACTIVE", "GONE");
    }

    @Test
    void putsPoisonAsideAndWorksTheRest() {
        // given
        var kim = Shop.id("kim");
        var poison = new Shop.News("winback.orders", kim, "order.placed.v1", "{\"orderId\":");

        // when
        Shop.tell(poison, Shop.order(Shop.id("o"), kim, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(() -> lifecycle(kim).body("stage", equalTo("ACTIVE")));
        assertThat(Told.raw("winback.orders.segmentation.dlq", kim)).hasSize(1);
    }

    @Test
    void valuesPastAndExpectedProfitToTheCent() {
        // given: 3 purchase days over 60 days, 100 + 50 + 30 - 10 returned = 170 at a margin of 0.30
        var lea = Shop.id("lea");
        var partly = Shop.id("o");
        Shop.tell(
                Shop.order(Shop.id("o"), lea, daysFromNow(-60), "100.00"),
                Shop.order(Shop.id("o"), lea, daysFromNow(-30), "50.00"),
                Shop.order(partly, lea, daysFromNow(0), "30.00"),
                Shop.returned(partly, lea, "r", "10.00", false));

        // then: 51.00 past; 17.00 a purchase, two repeats a year -> 34.00
        soon().untilAsserted(() -> lifecycle(lea)
                .body("value.amount.amount", equalTo("85.00"))
                .body("value.amount.currency", equalTo("GBP"))
                .body("value.basis", equalTo("SIMPLE")));
    }

    @Test
    void keepsTextsAsTheyWereTold() {
        // given
        var mia = Shop.id("mia");
        var order = Shop.id("o");
        var told = """
                "channel":"till\\t1\\n\\\\N","lines":[
                  {"productId":"p","category":"a \\"b\\" \\\\ c, {d}\\t","quantity":2,"unitPrice":"1.50"},
                  {"productId":"q","category":"","quantity":1,"unitPrice":"2.00"}]
                """;
        var stored = """
                select channel = E'till\\t1\\n\\\\N', categories = array['', E'a "b" \\\\ c, {d}\\t'], category_goods, goods
                from purchase where order_id = ?
                """;

        // when
        Shop.tell(Shop.orderWith(order, mia, daysFromNow(0), "5.00", told));

        // then
        soon().untilAsserted(
                        () -> assertThat(Stored.rows(stored, order)).containsExactly("t t {2.0000,3.0000} 5.0000"));

        // when
        Shop.tell(Shop.orderWith(order, mia, daysFromNow(0), "4.00", told));

        // then
        soon().untilAsserted(
                        () -> assertThat(Stored.rows(stored, order)).containsExactly("t t {2.0000,3.0000} 4.0000"));
    }
}
