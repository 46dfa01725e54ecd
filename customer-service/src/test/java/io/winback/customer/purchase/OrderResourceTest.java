package io.winback.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OrderResourceTest {

    private static final Topic ORDERS = Topic.of("winback.orders");

    @Inject
    Clock clock;

    @Test
    void roundsEachTotalOnce() {
        var anna = customer();
        Api.putOrder(Api.id("o"), """
                {"customerId":"%s","orderedAt":"%s","currency":"GBP","discount":"1.00","tax":"2.00","shipping":"3.00",
                 "lines":[{"productId":"a","quantity":3,"unitPrice":"0.3333"},{"productId":"b","quantity":1,"unitPrice":"1.0051"}]}""".formatted(anna, clock.instant()))
                .then()
                .statusCode(200)
                .body("goods.amount", equalTo("1.01"))
                .body("total.amount", equalTo("6.01"))
                .body("reportingGoods.amount", equalTo("1.01"))
                .body("lines[0].unitPrice", equalTo("0.3333"))
                .body("status", equalTo("PLACED"))
                .body("history", equalTo(false));
    }

    @Test
    void storesAnOrderSentThreeTimesOnce() {
        // given
        var anna = customer();
        var order = Api.id("o");
        var body = order(anna, "41.50");

        // when
        var first = Api.putOrder(order, body).then().statusCode(200).extract().asString();
        var second = Api.putOrder(order, body).then().statusCode(200).extract().asString();
        var third = Api.putOrder(order, body).then().statusCode(200).extract().asString();

        // then
        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        await().untilAsserted(() -> {
            var events = ORDERS.of(anna, "order.placed.v1");
            assertThat(events).hasSize(1);
            assertThat(Contract.of("customer-service", "order.placed.v1")
                            .violations(events.get(0).body().toString()))
                    .isEmpty();
        });
    }

    @Test
    void tellsAChangedOrderWithAHigherVersion() {
        var anna = customer();
        var order = Api.id("o");
        long placed = Api.putOrder(order, order(anna, "41.50")).jsonPath().getLong("version");

        Api.putOrder(order, order(anna, "41.50").replace("PAID", "CANCELLED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        await().untilAsserted(() -> assertThat(ORDERS.of(anna, "order.placed.v1"))
                .extracting(event -> event.body().path("version").asLong())
                .hasSize(2)
                .isSorted()
                .startsWith(placed));
    }

    @Test
    void givesAGuestOrderToTheCustomerWithThatAddress() {
        var anna = Api.id("anna");
        var mail = anna + "@mail.example";
        Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail));

        Api.putOrder(Api.id("o"), guestOrder(mail.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(200)
                .body("customerId", equalTo(anna));
    }

    @Test
    void makesOneGuestOfOrdersAtOnce() throws Exception {
        // given eight first orders of one unknown address
        var mail = Api.id("guest") + "@mail.example";
        var puts = new ArrayList<Callable<String>>();
        for (var i = 0; i < 8; i++) {
            var order = Api.id("o");
            puts.add(() -> Api.putOrder(order, guestOrder(mail))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("customerId"));
        }

        // when they come at once
        var threads = Executors.newFixedThreadPool(8);
        var guests = new HashSet<String>();
        for (Future<String> guest : threads.invokeAll(puts)) {
            guests.add(guest.get());
        }
        threads.shutdown();

        // then there is one guest, with a contact
        assertThat(guests).hasSize(1);
        var guest = guests.iterator().next();
        assertThat(guest).startsWith("guest-");
        Api.get("/api/customers/" + guest).then().body("email", equalTo(mail.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void refusesAnOrderOfNobody() {
        Api.putOrder(Api.id("o"), "{\"orderedAt\":\"2026-03-02T09:20:00Z\",\"currency\":\"GBP\",\"amount\":\"1\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/order-no-customer"))
                .body("detail", startsWith("Nobody is named"));
        Api.putOrder(Api.id("o"), order("nobody", "1"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/order-unknown-customer"));
    }

    @Test
    void leavesAnOrderWithItsCustomer() {
        var order = Api.id("o");
        Api.putOrder(order, order(customer(), "1"));

        Api.putOrder(order, order(customer(), "1")).then().statusCode(409);
    }

    @Test
    void countsAnOldOrderAsHistory() {
        Api.putOrder(
                        Api.id("o"),
                        order(customer(), "1")
                                .replaceFirst(
                                        "\"orderedAt\":\"[^\"]*\"",
                                        "\"orderedAt\":\"" + clock.instant().minus(Duration.ofHours(49)) + "\""))
                .then()
                .statusCode(200)
                .body("history", equalTo(true));
    }

    @Test
    void readsTimesWithoutOffsetInTheShopsZone() {
        Api.putOrder(
                        Api.id("o"),
                        order(customer(), "1")
                                .replaceFirst("\"orderedAt\":\"[^\"]*\"", "\"orderedAt\":\"2025-07-01 12:00\""))
                .then()
                .statusCode(200)
                .body("orderedAt", equalTo("2025-07-01T11:00:00Z"));
    }

    @Test
    void countsAForeignOrderForMoneyOnlyWithTheShopsFigure() {
        var foreign = order(customer(), "100").replace("GBP", "EUR");
        Api.putOrder(Api.id("o"), foreign).then().statusCode(200).body("reportingGoods", nullValue());

        Api.putOrder(
                        Api.id("o"),
                        foreign.replace("\"amount\"", "\"tax\":\"20\",\"reportingTotal\":\"102.00\",\"amount\""))
                .then()
                .body("goods.currency", equalTo("EUR"))
                .body("reportingGoods.amount", equalTo("85.00"))
                .body("reportingGoods.currency", equalTo("GBP"));
    }

    @Test
    void takesBackInPartAndInFull() {
        // given
        var anna = customer();
        var order = Api.id("o");
        Api.putOrder(order, order(anna, "50"));
        var part = "{\"returnedAt\":\"%s\",\"amount\":\"20\"}".formatted(clock.instant());

        // when a part comes back, told twice, then the rest
        Api.shop()
                .body(part)
                .put("/api/orders/" + order + "/returns/r1")
                .then()
                .statusCode(200)
                .body("full", equalTo(false));
        Api.shop().body(part).put("/api/orders/" + order + "/returns/r1").then().statusCode(200);
        Api.shop()
                .body("{\"returnedAt\":\"%s\",\"full\":true}".formatted(clock.instant()))
                .put("/api/orders/" + order + "/returns/r2")
                .then()
                .statusCode(200)
                .body("goods.amount", equalTo("30.00"))
                .body("full", equalTo(true));

        // then
        Api.get("/api/orders/" + order).then().body("returns", hasSize(2));
        await().untilAsserted(() -> {
            var events = ORDERS.of(anna, "order.returned.v1");
            assertThat(events).hasSize(2);
            assertThat(Contract.of("customer-service", "order.returned.v1")
                            .violations(events.get(1).body().toString()))
                    .isEmpty();
        });
    }

    private String order(String customer, String amount) {
        return """
                {"customerId":"%s","orderedAt":"%s","status":"PAID","currency":"GBP","amount":"%s"}""".formatted(customer, clock.instant(), amount);
    }

    private String guestOrder(String mail) {
        return """
                {"customer":{"email":"%s"},"orderedAt":"%s","currency":"GBP","amount":"5"}""".formatted(mail, clock.instant());
    }

    private static String customer() {
        var id = Api.id("anna");
        Api.putCustomer(id, "{\"name\":\"Anna\"}").then().statusCode(200);
        return id;
    }
}
