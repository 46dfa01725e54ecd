package io.winback.segmentation.snapshot;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.winback.local.testing.TestKeys;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Database;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RealTest
class SnapshotResourceTest {

    @Inject
    Snapshots snapshots;

    @Inject
    Database database;

    @Test
    void publishesAsAWholeWhatBecomesThePastWithTheNext() {
        // when
        var first = published(begun());
        var second = published(begun());

        // then
        assertThat(first.getString("asOf"))
                .isEqualTo(LocalDate.ofInstant(Service.now(), ZoneOffset.UTC).toString());
        assertThat(get(first.getString("id")).getString("state")).isEqualTo("PAST");
        marketer()
                .get("/api/value/snapshots")
                .then()
                .body("items[0].id", equalTo(second.getString("id")))
                .body("items.findAll { it.state == 'CURRENT' }.size()", equalTo(1));
    }

    @Test
    void returnsTheOneBeingBuilt() throws SQLException {
        try (var other = CDI.current().select(AgroalDataSource.class).get().getConnection()) {
            // given: another process is at work on one
            other.setAutoCommit(false);
            var begun = begun();
            try (var statement = other.createStatement()) {
                statement.execute("select 1 from snapshot where id = '" + begun + "' for update");
            }
            assumeTrue(get(begun).getString("publishedAt") == null, "It was published before it could be held");

            // when
            var again = begun();

            // then
            assertThat(again).isEqualTo(begun);
            other.rollback();
            published(begun);
        }
    }

    @Test
    void keepsRowsOfTheLatestOnly() {
        // when
        var oldest = published(begun()).getString("id");
        for (var i = 0; i < 3; i++) {
            published(begun());
        }

        // then
        Shop.soon()
                .untilAsserted(() -> assertThat(get(oldest).getString("state")).isEqualTo("CLEARED"));
        marketer().queryParam("snapshot", oldest).get("/api/value/rfm").then().statusCode(404);
        marketer()
                .queryParam("pageToken", PageToken.of(oldest + "/0.5/" + Shop.id("ann")))
                .get("/api/value/scores")
                .then()
                .statusCode(400)
                .body("field", equalTo("pageToken"));
        assertThat(Stored.count("select count(*) from snapshot where state in ('CURRENT', 'PAST')"))
                .isEqualTo(3);
    }

    @Test
    void theFirstWaitsUntilHistoryIsAtRest() {
        // given
        var ann = Shop.id("ann");
        Shop.tell(Shop.customer(ann), Shop.order(Shop.id("o"), ann, Service.daysFromNow(-10), "40.00"));
        Shop.heard();
        Service.atRest();
        assertThat(snapshots.anybody()).isTrue();

        // when
        QuarkusTransaction.begin();
        try {
            database.use(
                    sql -> sql.createUpdate("insert into pending_history (customer_id, first_at) values (:ann, now())")
                            .bind("ann", ann)
                            .execute());

            // then
            assertThat(snapshots.anybody()).isFalse();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void isListedPageByPage() {
        // given
        published(begun());
        published(begun());

        // when
        var page = marketer().queryParam("limit", 1).get("/api/value/snapshots").jsonPath();

        // then
        assertThat(page.getList("items")).hasSize(1);
        marketer()
                .queryParam("limit", 100)
                .queryParam("pageToken", page.getString("nextPageToken"))
                .get("/api/value/snapshots")
                .then()
                .body("items.id", not(hasItem(page.getString("items[0].id"))))
                .body("items.state", everyItem(not(equalTo("CURRENT"))));
    }

    @Test
    void isNotForEverybody() {
        as(TestKeys.AUDITOR).post("/api/value/snapshots").then().statusCode(403);
        as(TestKeys.STOREFRONT).get("/api/value/snapshots").then().statusCode(403);
        marketer()
                .get("/api/value/snapshots/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-snapshot"));
    }

    private static String begun() {
        return marketer()
                .post("/api/value/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath published(String id) {
        Shop.soon().untilAsserted(() -> assertThat(get(id).getString("publishedAt"))
                .isNotNull());
        return get(id);
    }

    private static JsonPath get(String id) {
        return marketer().get("/api/value/snapshots/{id}", id).jsonPath();
    }
}
