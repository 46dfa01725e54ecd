package io.winback.campaign.product;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything happens in a century in which no other test sells anything. */
@RealTest
class NewProductsTest {

    private static final Instant ORDERED = Instant.parse("2101-03-01T12:00:00Z");
    private static final Instant NOW = ORDERED.plus(Duration.ofDays(180));

    @Inject
    NewProducts news;

    @Inject
    SeenProducts seen;

    @Inject
    Database database;

    private final String customer = Neighbours.id("anna");

    @AfterEach
    void sellsNothingMore() {
        database.transactionally(sql -> sql.execute("delete from product where available_from > '2101-01-01'"));
    }

    @Test
    void isNewWhatCameAfterTheLastOrderAndWasNeverBought() {
        // given
        buys("bought-again", "PAID");
        var fresh = sells("fresh", ORDERED.plusSeconds(1), null);
        var fresher = sells("fresher", ORDERED.plusSeconds(60), null);
        var dropped = sells("dropped", ORDERED.plusSeconds(30), null);
        sells("same-time", ORDERED, null);
        sells("bought-again", ORDERED.plusSeconds(5), null);
        sells("over", ORDERED.plusSeconds(5), NOW);
        buys(dropped, "CANCELLED");

        // when
        var shown = news.of(List.of(customer), NOW, 10);

        // then
        assertThat(shown.get(customer))
                .extracting(Product::url)
                .containsExactly(url(fresher), url(dropped), url(fresh));
        assertThat(news.of(List.of(customer), NOW, 1).get(customer)).hasSize(1);
        assertThat(news.first(List.of(customer), NOW)).containsEntry(customer, NOW);
    }

    @Test
    void namesTheNextInstantOnWhichSomethingIsNew() {
        // given
        buys("known", "PAID");
        sells("known", NOW.plusSeconds(10), null);
        sells("gone-before-it-came", NOW.plusSeconds(20), NOW.plusSeconds(20));
        var coming = NOW.plus(Duration.ofDays(30));

        // when
        assertThat(news.first(List.of(customer), NOW)).doesNotContainKey(customer);
        sells("coming", coming, null);

        // then
        assertThat(news.first(List.of(customer), NOW)).containsEntry(customer, coming);
        assertThat(news.of(List.of(customer), NOW, 10)).doesNotContainKey(customer);
    }

    @Test
    void everythingIsNewToWhoNeverOrdered() {
        sells("anything", Instant.parse("2101-01-02T00:00:00Z"), null);
        assertThat(news.of(List.of("nobody-known"), NOW, 1)).containsKey("nobody-known");
    }

    @Test
    void tellsWhoListensOnlyWhenTheTimesChange() {
        var product = sells("told", NOW, null);
        sells("told", NOW, null);
        assertThat(seen.of(product)).hasSize(1);

        sells("told", NOW, NOW.plusSeconds(100));
        assertThat(seen.of(product))
                .last()
                .isEqualTo(new ProductListener.Availability(product, NOW, NOW.plusSeconds(100)));
    }

    @Test
    void isGoneWhenItIsTakenOut() {
        var product = sells("taken-out", NOW, null);
        marketer().delete("/api/products/" + product).then().statusCode(204);
        marketer().delete("/api/products/" + product).then().statusCode(404);
        marketer().get("/api/products/" + product).then().statusCode(404);
    }

    private String id(String product) {
        return product + "-" + customer;
    }

    private static String url(String id) {
        return "https://shop.example/" + id;
    }

    private String sells(String product, Instant from, Instant until) {
        var id = id(product);
        marketer()
                .body("""
                        {"texts": {"en": {"name": "%s"}}, "url": "%s", "availableFrom": "%s"%s}
                        """.formatted(
                                product, url(id), from, until == null ? "" : ", \"availableUntil\": \"" + until + "\""))
                .put("/api/products/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    /** At the same time each time: the orders of one customer, as the projection keeps them. */
    private void buys(String product, String status) {
        var id = product.contains(customer) ? product : id(product);
        database.transactionally(sql -> sql.execute(
                "insert into customer (customer_id, last_ordered_at) values (?, ?) on conflict do nothing",
                customer,
                ORDERED));
        database.transactionally(sql -> sql.execute(
                "insert into purchase (order_id, customer_id, version, ordered_at, status, history, products)"
                        + " values (?, ?, 1, ?, ?, false, array[?])",
                Neighbours.id("o"),
                customer,
                ORDERED,
                status,
                id));
    }
}
