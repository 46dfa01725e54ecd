package io.winback.segmentation.activity;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What was bought, and how the last order went. */
@RealTest
class ExperienceConsumerTest {

    private static final String LINES = """
            "lines":[{"productId":"p1","category":"tea","quantity":2,"unitPrice":"4.2500"},
              {"productId":"p2","category":"a \\"b\\" \\\\ c","quantity":1,"unitPrice":"3.0000"},
              {"productId":"p3","category":"tea","quantity":1,"unitPrice":"0.5000"},
              {"productId":"p4","quantity":1,"unitPrice":"1.0000"}]
            """;

    @Test
    void keepsWhatWasBoughtByCategory() {
        // given
        var ana = Shop.id("ana");
        var order = Shop.id("o");

        // when
        Shop.tell(Shop.orderWith(order, ana, daysFromNow(-1), "13.00", LINES));

        // then
        soon().untilAsserted(() -> assertThat(Stored.rows(
                        "select cast(to_json(categories) as text), category_goods from purchase where order_id = ?",
                        order))
                .containsExactly("[\"a \\\"b\\\" \\\\ c\",\"tea\"] {3.0000,9.0000}"));
    }

    @Test
    void knowsTheCategoriesOfTheLastAndOfTheFormerPurchaseDay() {
        // given
        var bea = Shop.id("bea");

        // when
        Shop.tell(
                Shop.orderWith(Shop.id("o"), bea, daysFromNow(-9), "5.00", line("rice")),
                Shop.orderWith(Shop.id("o"), bea, daysFromNow(-5), "5.00", line("tea")),
                Shop.orderWith(Shop.id("o"), bea, daysFromNow(-2), "5.00", line("salt")),
                Shop.orderWith(Shop.id("o"), bea, daysFromNow(-2), "5.00", line("honey")));

        // then
        soon().untilAsserted(() -> assertThat(Stored.rows(
                        "select last_categories, previous_categories from activity where customer_id = ?", bea))
                .containsExactly("{honey,salt} {tea}"));
    }

    @Test
    void countsOrdersWithACouponOrADiscount() {
        // given
        var cid = Shop.id("cid");

        // when
        Shop.tell(
                Shop.orderWith(Shop.id("o"), cid, daysFromNow(-9), "5.00", "\"couponCode\":\"NEW10\",\"lines\":[]"),
                Shop.orderWith(
                        Shop.id("o"),
                        cid,
                        daysFromNow(-5),
                        "5.00",
                        "\"discount\":{\"amount\":\"1.00\",\"currency\":\"GBP\"},\"lines\":[]"),
                Shop.orderWith(
                        Shop.id("o"),
                        cid,
                        daysFromNow(-2),
                        "5.00",
                        "\"discount\":{\"amount\":\"0.00\",\"currency\":\"GBP\"},\"lines\":[]"));

        // then
        soon().untilAsserted(() -> assertThat(
                        Stored.rows("select orders, bonus_orders from activity where customer_id = ?", cid))
                .containsExactly("3 2"));
    }

    @Test
    void suspectsDeliveryWhereTheLastOrderCameLate() {
        assertThat(lastOrder("\"promisedAt\":\"%s\",\"deliveredAt\":\"%s\"", -20, -16))
                .isEqualTo("4 - 0 SERVICE.DELIVERY");
    }

    @Test
    void suspectsNothingWhereItCameInTime() {
        assertThat(lastOrder("\"promisedAt\":\"%s\",\"deliveredAt\":\"%s\"", -20, -22))
                .isEqualTo("0 - 0 -");
    }

    @Test
    void countsOnWhileAnOrderHasNotEvenLeft() {
        assertThat(lastOrder("\"promisedAt\":\"%s\"", -20)).isEqualTo("20 - 0 SERVICE.DELIVERY");
    }

    @Test
    void saysNothingOfAnOrderOnItsWay() {
        assertThat(lastOrder("\"promisedAt\":\"%s\",\"shippedAt\":\"%s\"", -20, -19))
                .isEqualTo("- - 0 -");
    }

    @Test
    void suspectsASlowRefundPaidOrNot() {
        assertThat(lastOrder("\"refundAskedAt\":\"%s\",\"refundedAt\":\"%s\"", -20, -5))
                .isEqualTo("- 15 0 SERVICE.RETURN");
        assertThat(lastOrder("\"refundAskedAt\":\"%s\"", -20)).isEqualTo("- 20 0 SERVICE.RETURN");
    }

    @Test
    void suspectsQualityWhereTheLastOrderCameBack() {
        // given
        var dot = Shop.id("dot");
        var order = Shop.id("o");
        Shop.tell(
                Shop.order(Shop.id("o"), dot, daysFromNow(-60), "20.00"),
                Shop.order(order, dot, daysFromNow(-30), "20.00"),
                Shop.returned(order, dot, "r", "20.00", true));

        // then
        soon().untilAsserted(() -> assertThat(experience(dot)).isEqualTo("- - 1 QUALITY"));
    }

    @Test
    void suspectsServiceWhileACaseIsOpen() {
        // given
        var eli = Shop.id("eli");
        Shop.tell(
                Shop.customer(eli, Shop.nextVersion(), "et", "GRANTED", "{\"kind\":\"OPEN_CASE\"}"),
                Shop.order(Shop.id("o"), eli, daysFromNow(-30), "20.00"));

        // then
        soon().untilAsserted(() -> assertThat(experience(eli)).isEqualTo("- - 0 SERVICE"));
    }

    /** What is known of a customer whose last order had these fields, with days from today for dates. */
    private static String lastOrder(String fields, Integer... days) {
        var customer = Shop.id("fay");
        var dates = java.util.Arrays.stream(days).map(day -> daysFromNow(day)).toArray();
        Shop.tell(Shop.orderWith(
                Shop.id("o"), customer, daysFromNow(-30), "5.00", fields.formatted(dates) + ",\"lines\":[]"));
        soon().untilAsserted(
                        () -> assertThat(Stored.count("select count(*) from purchase where customer_id = ?", customer))
                                .isEqualTo(1));
        return experience(customer);
    }

    private static String experience(String customer) {
        var today = LocalDate.ofInstant(daysFromNow(0), ZoneId.of("Europe/London"));
        var rows = Stored.rows(
                "select late_days, refund_days, round(returned_share), suspected_reason from experience(?, ?)",
                customer,
                today);
        return rows.isEmpty() ? "" : rows.get(0);
    }

    private static String line(String category) {
        return "\"lines\":[{\"productId\":\"p\",\"category\":\"" + category
                + "\",\"quantity\":1,\"unitPrice\":\"5.0000\"}]";
    }
}
