package io.winback.segmentation.profile;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import io.winback.segmentation.base.Recomputation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told when a snapshot says something else than the one before. */
@RealTest
class ScoredProfilesTest {

    @Inject
    Recomputation recomputation;

    private final String ann = Shop.id("ann");
    private int before;

    /** An order of 40.00: a past profit of 12.00. */
    @BeforeEach
    void buysOnce() {
        Shop.tell(Shop.customer(ann), Shop.order(Shop.id("o"), ann, daysFromNow(-10), "40.00"));
        Shop.heard();
        Service.atRest();
        marketer().post("/api/value/snapshots").then().statusCode(202);
        Service.atRest();
        Stored.run("insert into model_version values (-1, now(), '2026-01-01', 'FAILED', 'GBP', '{}')");
        terms("GBP");
        before = Told.profiles(ann).size();
    }

    @AfterEach
    void forgetScores() {
        Stored.run("delete from score where customer_id = '" + ann + "'");
        Stored.run("delete from score_terms where model_version = -1");
        Stored.run("delete from model_version where version = -1");
    }

    @Test
    void tellsAProbabilityThatMovedByOverATenthAndAHundredth() {
        assertThat(told("0.300000", null)).isEqualTo(1);
        assertThat(last().get("pBuy").asText()).isEqualTo("0.3000");
        assertThat(told("0.329000", null)).as("less than a tenth").isEqualTo(1);
        assertThat(told("0.331000", null)).as("over a tenth of what was told").isEqualTo(2);
        assertThat(last().get("pBuy").asText()).isEqualTo("0.3310");
        assertThat(told("0.020000", null)).isEqualTo(3);
        assertThat(told("0.029000", null)).as("less than a hundredth").isEqualTo(3);
        assertThat(told("0.030000", null)).isEqualTo(4);

        // when: nothing is known any more
        Stored.run("delete from score where customer_id = '" + ann + "'");
        recomputation.rescored(List.of(ann));
        Service.atRest();

        // then
        assertThat(Told.profiles(ann)).hasSize(before + 5);
        assertThat(last().path("pBuy").isTextual()).isFalse();
    }

    @Test
    void valuesByTheModelWhomItHasToldAFuture() {
        // when
        told("0.300000", "3.5049");

        // then
        marketer()
                .get("/api/value/customers/{id}", ann)
                .then()
                .body("basis", equalTo("MODEL"))
                .body("value.amount", equalTo("15.50"))
                .body("reckoning.pastProfit", equalTo("12.0000"))
                .body("reckoning.futureProfit", equalTo("3.5049"))
                .body("model.months", equalTo(12));
        assertThat(last().at("/value/basis").asText()).isEqualTo("MODEL");

        // when: the model knows no amounts
        told("0.300000", null);

        // then
        marketer()
                .get("/api/value/customers/{id}", ann)
                .then()
                .body("basis", equalTo("SIMPLE"))
                .body("value.amount", equalTo("12.00"));
    }

    @Test
    void judgesNobodyWhoseStageIsDue() throws SQLException {
        // given: nobody is ACTIVE after so many days
        var key = Shop.id("active-though-silent");
        Service.published(
                key,
                "{\"and\":[{\"field\":\"stage\",\"is\":\"ACTIVE\"},{\"field\":\"daysSinceLastOrder\",\"atLeast\":3000},"
                        + "{\"field\":\"value\",\"atLeast\":0}]}");
        Service.atRest();
        try (var other = CDI.current().select(AgroalDataSource.class).get().getConnection()) {
            // and another process has the customer while his stage becomes due
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("select 1 from customer where customer_id = '" + ann + "' for update");
            }
            Service.pass(3000);
            String snapshot =
                    marketer().post("/api/value/snapshots").then().extract().path("id");
            Shop.soon().untilAsserted(() -> assertThat(Stored.count(
                            "select count(*) from snapshot where state = 'CURRENT' and id = cast(? as uuid)", snapshot))
                    .isEqualTo(1));
            Shop.soon().untilAsserted(() -> assertThat(Stored.count("select count(*) from pg_locks where not granted"))
                    .isPositive());
            other.rollback();
        }
        Service.atRest();

        // then
        assertThat(Told.membership(ann, key)).isEmpty();
        marketer().post("/api/segments/{key}/retire", key);
    }

    @Test
    void aSnapshotThatFailsHoldsUpNoWalk() {
        // given
        Stored.run("""
                with s as (
                  insert into snapshot (id, as_of, begun_at, state)
                  select cast('00000000' || substr(cast(gen_random_uuid() as text), 9) as uuid), current_date, now(), 'BUILDING'
                  returning id)
                insert into rfm_snapshot (snapshot_id) select id from s
                """);
        try {
            // when
            Service.policy(29, 61);

            // then
            assertThat(Stored.count("select count(*) from snapshot where state = 'BUILDING'"))
                    .isEqualTo(1);
        } finally {
            Stored.run(
                    "delete from rfm_snapshot where snapshot_id = (select id from snapshot where state = 'BUILDING')");
            Service.atRest();
        }
    }

    @Test
    void doesNotMixCurrencies() {
        // given
        terms("EUR");

        // when
        told("0.300000", "3.5049");

        // then
        marketer().get("/api/value/customers/{id}", ann).then().body("basis", equalTo("SIMPLE"));
    }

    /** How often he was told of since he bought, after the snapshot in use says this of him. */
    private int told(String pBuy, String futureProfit) {
        Stored.run("delete from score where customer_id = '" + ann + "'");
        Stored.run(
                "insert into score (snapshot_id, customer_id, repeats, recency_days, age_days, expected, p_buy, expected_spend,"
                        + " future_profit) values (current_snapshot(), '%s', 0, 0, 10, 0.1, %s, 40, %s)"
                                .formatted(ann, pBuy, futureProfit));
        recomputation.rescored(List.of(ann));
        Service.atRest();
        return Told.profiles(ann).size() - before;
    }

    private JsonNode last() {
        var told = Told.profiles(ann);
        return told.get(told.size() - 1).body();
    }

    private static void terms(String currency) {
        Stored.run("insert into score_terms values (current_snapshot(), -1, 'NBD', 90, 12, 0.1, 0.3, '" + currency
                + "')" + " on conflict (snapshot_id) do update set model_version = -1, currency = excluded.currency");
    }
}
