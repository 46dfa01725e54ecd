package io.winback.customer.purchase;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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

    @Test
    void lowersAnOrderByPiecesOfItsLines() {
        var order = Api.id("o");
        Api.putOrder(order, """
                {"customerId":"%s","orderedAt":"%s","currency":"GBP","discount":"3.00",
                 "lines":[{"productId":"a","quantity":2,"unitPrice":"12.25"},{"productId":"b","quantity":1,"unitPrice":"20"}]}""".formatted(customer(), clock.instant()));

        Api.shop()
                .body("{\"returnedAt\":\"%s\",\"kind\":\"CANCELLATION\",\"lines\":[{\"line\":2,\"quantity\":1}]}"
                        .formatted(clock.instant()))
                .put("/api/orders/" + order + "/returns/r1")
                .then()
                .statusCode(200)
                .body("kind", equalTo("CANCELLATION"))
                .body("goods.amount", equalTo("18.65"));
    }

    @Test
    void keepsAReturnUntilItsOrderComes() {
        // given
        var anna = customer();
        var order = Api.id("o");
        var path = "/api/orders/" + order + "/returns/r1";
        Api.shop()
                .body("{\"returnedAt\":\"%s\",\"amount\":\"20\"}".formatted(clock.instant()))
                .put(path)
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"));
        Api.get(path).then().statusCode(200).body("state", equalTo("WAITING")).body("goods", nullValue());

        // when
        Api.putOrder(order, order(anna, "50")).then().statusCode(200);

        // then
        Api.get(path).then().body("state", equalTo("APPLIED")).body("goods.amount", equalTo("20.00"));
        await().untilAsserted(
                        () -> assertThat(ORDERS.of(anna, "order.returned.v1")).hasSize(1));
    }

    @Test
    void neverLeavesAReturnWaitingForAnOrderThatIsThere() throws Exception {
        var anna = customer();
        var puts = new ArrayList<Callable<Integer>>();
        var orders = new ArrayList<String>();
        for (var i = 0; i < 24; i++) {
            var order = Api.id("o");
            orders.add(order);
            puts.add(() -> Api.shop()
                    .body("{\"returnedAt\":\"%s\",\"amount\":\"20\"}".formatted(clock.instant()))
                    .put("/api/orders/" + order + "/returns/r1")
                    .statusCode());
            puts.add(() -> Api.putOrder(order, order(anna, "50")).statusCode());
        }

        // when orders and their returns come at once
        var threads = Executors.newFixedThreadPool(8);
        for (Future<Integer> status : threads.invokeAll(puts)) {
            assertThat(status.get()).isIn(200, 202);
        }
        threads.shutdown();

        // then
        for (var order : orders) {
            Api.get("/api/orders/" + order + "/returns/r1").then().body("state", equalTo("APPLIED"));
        }
    }

    @Test
    void comesWithItsReturns() {
        var order = Api.id("o");
        var body = order(customer(), "50").replace("}", ",\"returns\":[{\"id\":\"r1\",\"amount\":\"20\"}]}");
        Api.putOrder(order, body).then().statusCode(200);
        Api.putOrder(order, body).then().statusCode(200);

        Api.get("/api/orders/" + order)
                .then()
                .body("returns", hasSize(1))
                .body("returns[0].goods.amount", equalTo("20.00"))
                .body(
                        "returns[0].version",
                        equalTo(Api.get("/api/orders/" + order).path("returns[0].version")));
    }

    @Test
    void answersOlderNewsWithWhatIsStored() {
        var anna = customer();
        var order = Api.id("o");
        var newer = Api.putOrder(order, updated(anna, "50", "2026-03-10"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var older = Api.putOrder(order, updated(anna, "40", "2026-03-09"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(older).isEqualTo(newer);
    }

    @Test
    void tellsCostsAndWhatBecameOfAnOrder() {
        var anna = customer();
        Api.putOrder(Api.id("o"), """
                {"customerId":"%s","orderedAt":"%s","currency":"GBP","tax":"8.30","shippedAt":"2026-03-04","deliveredAt":"2026-03-05",
                 "lines":[{"productId":"a","quantity":2,"unitPrice":"12.25","unitCost":"5.1"}]}""".formatted(anna, clock.instant()))
                .then()
                .statusCode(200)
                .body("cost.amount", equalTo("10.20"))
                .body("lines[0].unitCost", equalTo("5.1000"))
                .body("shippedAt", equalTo("2026-03-04T00:00:00Z"));

        await().untilAsserted(() -> assertThat(ORDERS.of(anna, "order.placed.v1"))
                .singleElement()
                .satisfies(event -> assertThat(Contract.of("customer-service", "order.placed.v1")
                                .violations(event.body().toString()))
                        .isEmpty()));
    }

    @Test
    void storesParallelPutsOfOneOrderOnce() throws Exception {
        // given twenty different states of one order
        var anna = customer();
        var order = Api.id("o");
        var puts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var body = order(anna, "" + (i + 1));
            puts.add(() -> Api.putOrder(order, body).statusCode());
        }

        // when
        var threads = Executors.newFixedThreadPool(20);
        for (Future<Integer> status : threads.invokeAll(puts)) {
            assertThat(status.get()).isEqualTo(200);
        }
        threads.shutdown();

        // then the last event tells what is stored
        String goods = Api.get("/api/orders/" + order).path("goods.amount");
        await().untilAsserted(() -> {
            var events = ORDERS.of(anna, "order.placed.v1");
            assertThat(events).hasSize(20);
            assertThat(events.get(19).body().path("goods").path("amount").asText())
                    .isEqualTo(goods);
        });
    }

    @Test
    void givesParallelPutsOfTwoCustomersToOneOfThem() throws Exception {
        var order = Api.id("o");
        var puts = new ArrayList<Callable<Integer>>();
        for (var customer : new String[] {customer(), customer()}) {
            var body = order(customer, "1");
            for (var i = 0; i < 4; i++) {
                puts.add(() -> Api.putOrder(order, body).statusCode());
            }
        }

        var threads = Executors.newFixedThreadPool(8);
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> status : threads.invokeAll(puts)) {
            statuses.add(status.get());
        }
        threads.shutdown();

        assertThat(statuses)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(4);
    }

    @Test
    void refusesALostUpdateWhereAsked() {
        // given
        var anna = customer();
        var order = Api.id("o");
        var seen = Api.putOrder(order, order(anna, "1")).header("ETag");
        assertThat(Api.get("/api/orders/" + order).header("ETag")).isEqualTo(seen);

        // when somebody else changes it
        var now = Api.putOrder(order, order(anna, "2")).header("ETag");

        // then
        ifMatch(seen, order, order(anna, "3"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/changed-meanwhile"));
        Api.get("/api/orders/" + order).then().body("goods.amount", equalTo("2.00"));
        ifMatch(now, order, order(anna, "3")).then().statusCode(200);
        ifMatch("\"1\"", Api.id("o"), order(anna, "3")).then().statusCode(412);
    }

    @Test
    void listsOrdersThatCountForDatesOnly() {
        var order = "0" + Api.id("o");
        var foreign = order(customer(), "100").replace("GBP", "EUR");
        Api.putOrder(order, foreign).then().statusCode(200);

        Api.get("/api/orders?missing=reportingTotal&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(order));
        Api.putOrder(order, foreign.replace("\"amount\"", "\"reportingTotal\":\"85\",\"amount\""))
                .then()
                .statusCode(200);
        Api.get("/api/orders?missing=reportingTotal&limit=100").then().body("items.id", not(hasItem(order)));
        Api.get("/api/orders?missing=everything").then().statusCode(400);
        Api.get("/api/orders").then().statusCode(400);
    }

    private static io.restassured.response.Response ifMatch(String tag, String order, String body) {
        return Api.shop().header("If-Match", tag).body(body).put("/api/orders/" + order);
    }

    private String updated(String customer, String amount, String updatedAt) {
        return order(customer, amount).replace("}", ",\"updatedAt\":\"" + updatedAt + "\"}");
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
