package io.winback.customer.purchase;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerDraft;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.ShopTime;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A guest who turns out to be a customer: everything follows, in whatever order it arrives. */
@QuarkusTest
@ServiceTest
class GuestPurchasesTest {

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Inject
    CustomerService customers;

    @Inject
    OrderService orders;

    @Inject
    OrderReader reader;

    @Inject
    ShopTime time;

    @Test
    void goToWhoRegistersTheAddress() {
        // given a guest with an order, a return, a credit and a decision
        var mail = Api.id("mail") + "@mail.example";
        var order = Api.id("o");
        var guest = guest(order, mail);
        put(
                "/api/orders/" + order + "/returns/r",
                "{\"returnedAt\":\"%s\",\"amount\":\"2\"}".formatted(clock.instant()),
                200);
        put("/api/customers/" + guest + "/credits/n", credit(), 200);
        put("/api/customers/" + guest + "/consents/OFFERS", "{\"status\":\"GRANTED\",\"at\":\"2026-01-05\"}", 200);

        // when
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(200);

        // then all of it is hers
        Api.get("/api/orders/" + order).then().body("customerId", equalTo(anna)).body("returns", hasSize(1));
        Api.get("/api/customers/" + anna + "/credits/n").then().statusCode(200);
        Api.get("/api/customers/" + anna + "/consents/OFFERS")
                .then()
                .body("permitted", equalTo(true))
                .body("history", hasSize(1));
        Api.get("/api/customers/" + anna + "/timeline").then().body("items.kind", hasItem("order.returned"));

        // and the guest is gone
        Api.get("/api/customers/" + guest).then().statusCode(404);
        await().untilAsserted(() -> {
            assertThat(Topic.of("winback.orders").of(anna, "order.placed.v1")).hasSize(1);
            assertThat(Topic.of("winback.orders").of(anna, "order.returned.v1"))
                    .extracting(event -> event.body().path("kind").asText())
                    .containsExactlyInAnyOrder("RETURN", "CREDIT");
            for (var topic : List.of("winback.contacts", "winback.customers")) {
                var told = Topic.of(topic).records(guest);
                assertThat(told.get(told.size() - 1).value()).isNull();
            }
        });
        assertThat(version(anna, order)).isGreaterThan(version(guest, order));
    }

    @Test
    void followWhenTheShopStillNamesTheGuest() {
        var mail = Api.id("mail") + "@mail.example";
        var order = Api.id("o");
        var guest = guest(order, mail);
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail));

        Api.putOrder(Api.id("o"), order("\"customerId\":\"" + guest + "\"", "5"))
                .then()
                .statusCode(200)
                .body("customerId", equalTo(anna));
        put("/api/customers/" + guest + "/credits/late", credit(), 200);
        Api.get("/api/customers/" + anna + "/credits/late").then().statusCode(200);
        Api.get("/api/customers/" + guest).then().statusCode(404);
    }

    @Test
    void moveAnOrderThatNamesItsCustomerLater() {
        var order = Api.id("o");
        guest(order, Api.id("mail") + "@mail.example");
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"name\":\"Anna\"}");

        Api.putOrder(order, order("\"customerId\":\"" + anna + "\"", "5"))
                .then()
                .statusCode(200)
                .body("customerId", equalTo(anna));
    }

    @Test
    void areFoundWhenOneListTellsOfGuestAndCustomer() {
        for (var known : new boolean[] {false, true}) {
            // given a list with an order of a guest, and one of a customer with the guest's address
            var mail = Api.id("mail") + "@mail.example";
            var anna = Api.id("anna");
            var old = Api.id("o");
            if (known) {
                guest(old, mail);
            }
            var run = Api.id("o");
            var list = List.of(
                    reader.read(run + "-1", draft(null, mail)),
                    reader.read(run + "-2", draft(anna, mail)),
                    reader.read(known ? old : run + "-3", draft(null, mail)));

            // when
            var placements = orders.place(list, new Arrival(true, true));

            // then all are the customer's
            assertThat(placements)
                    .allMatch(Placement::changed)
                    .extracting(Placement::customerId)
                    .containsOnly(anna);
            assertThat(count("select count(*) from contact_point where address = '" + mail + "'"))
                    .isOne();
            assertThat(count("select count(*) from purchase_order where customer_id = '" + anna + "'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void endAlikeInAnyOrder() {
        var arrivals = List.of("CORW", "CROW", "OCRW", "ORCW", "RCOW", "ROCW", "WOCR", "OWRC", "RWCO");
        for (var arrival : arrivals) {
            var mail = Api.id("mail") + "@mail.example";
            var order = Api.id("o");
            var anna = Api.id("anna");

            // when customer, order, return and a changed order arrive in this order
            arrival.chars().forEach(step -> {
                switch (step) {
                    case 'C' ->
                        Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail))
                                .then()
                                .statusCode(200);
                    case 'O' -> put("/api/orders/" + order, updated(mail, "5", 1), 200);
                    case 'W' -> put("/api/orders/" + order, updated(mail, "7", 2), 200);
                    default ->
                        Api.shop()
                                .body("{\"returnedAt\":\"2026-03-09\",\"amount\":\"6\"}")
                                .put("/api/orders/" + order + "/returns/r")
                                .then()
                                .statusCode(oneOf(200, 202));
                }
            });

            // then
            Api.get("/api/orders/" + order)
                    .then()
                    .body("customerId", equalTo(anna))
                    .body("goods.amount", equalTo("7.00"))
                    .body("returns[0].goods.amount", equalTo("6.00"));
        }
    }

    @Test
    void neverMissEachOther() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var orders = new ArrayList<String[]>();
        var puts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 24; i++) {
            var mail = Api.id("mail") + "@mail.example";
            var anna = Api.id("anna");
            var order = Api.id("o");
            orders.add(new String[] {order, anna});
            puts.add(() ->
                    Api.putCustomer(anna, "{\"email\":\"%s\"}".formatted(mail)).statusCode());
            puts.add(() -> Api.putOrder(order, order("\"customer\":{\"email\":\"" + mail + "\"}", "5"))
                    .statusCode());
        }

        // when registrations and first orders of the same addresses come at once
        for (var status : threads.invokeAll(puts)) {
            assertThat(status.get()).isEqualTo(200);
        }
        threads.shutdown();

        // then no order is left with a guest
        for (var order : orders) {
            Api.get("/api/orders/" + order[0]).then().body("customerId", equalTo(order[1]));
        }
    }

    @Test
    void moveThousandsAtOnce() {
        // given two thousand guests
        var run = Api.id("run");
        var placed = new ArrayList<Order>();
        var changes = new ArrayList<CustomerChange>();
        for (var i = 0; i < 2_000; i++) {
            var mail = run + "-" + i + "@mail.example";
            placed.add(reader.read(run + "-o-" + i, draft(null, mail)));
            changes.add(CustomerChange.of(
                    run + "-" + i, new CustomerDraft(null, mail, null, null, null, null, null, null, null), time));
        }
        orders.place(placed, new Arrival(true, true));

        // when
        customers.apply(changes, true);

        // then
        assertThat(count("select count(*) from purchase_order where customer_id like '" + run + "-%'"))
                .isEqualTo(2_000);
        assertThat(count("select count(*) from contact_point where customer_id like 'guest-%' and address like '" + run
                        + "-%'"))
                .isZero();
    }

    private static OrderDraft draft(String customer, String mail) {
        var inline = new InlineCustomer(customer, null, mail, null, null, null, null, null, null, null);
        return new OrderDraft(
                null,
                inline,
                "2026-03-02",
                null,
                null,
                "GBP",
                null,
                new BigDecimal("5"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private long version(String customer, String order) {
        return Topic.of("winback.orders").of(customer, "order.placed.v1").stream()
                .filter(event -> event.body().path("orderId").asText().equals(order))
                .mapToLong(event -> event.body().path("version").asLong())
                .max()
                .orElseThrow();
    }

    private String guest(String order, String mail) {
        return Api.putOrder(order, order("\"customer\":{\"email\":\"" + mail + "\"}", "5"))
                .then()
                .statusCode(200)
                .extract()
                .path("customerId");
    }

    private String order(String customer, String amount) {
        return "{%s,\"orderedAt\":\"%s\",\"currency\":\"GBP\",\"amount\":\"%s\"}"
                .formatted(customer, clock.instant(), amount);
    }

    private String updated(String mail, String amount, int update) {
        return order("\"updatedAt\":\"2026-03-0%d\",\"customer\":{\"email\":\"%s\"}".formatted(update, mail), amount);
    }

    private String credit() {
        return "{\"creditedAt\":\"%s\",\"amount\":\"1\",\"currency\":\"GBP\"}".formatted(clock.instant());
    }

    private static void put(String path, String body, int status) {
        Api.shop().body(body).put(path).then().statusCode(status);
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
