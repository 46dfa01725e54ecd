package io.winback.segmentation;

import static io.winback.segmentation.Service.daysFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What really goes to the topics fits the committed schemas, and the examples show the same fields. */
@RealTest
class ToldContractTest {

    private static final String PRODUCER = "segmentation-service";

    @Test
    void keepsItsContracts() {
        // given
        var ann = Shop.id("ann");
        var key = Shop.id("contract");
        Service.published(key, "{\"field\":\"orders\",\"atLeast\":1}");
        scored(ann);
        var order = Shop.id("o");

        // when
        Shop.tell(Shop.order(order, ann, daysFromNow(0), "10.00"));
        Shop.soon().untilAsserted(() -> assertThat(Told.membership(ann, key)).hasSize(1));
        Shop.tell(Shop.order(order, ann, Shop.nextVersion(), daysFromNow(0), "CANCELLED", "10.00", false));
        Shop.soon().untilAsserted(() -> assertThat(Told.membership(ann, key)).hasSize(2));

        // then
        keeps("profile.changed.v1", Told.profiles(ann).get(0));
        keeps("segment.joined.v1", Told.of("winback.segments", ann).get(0));
        keeps(
                "segment.published.v1",
                Told.of("winback.definitions", "segment/" + key).get(0));
        var left = Told.of("winback.segments", ann).stream()
                .filter(event -> event.type().equals("segment.left.v1"))
                .findFirst()
                .orElseThrow();
        keeps("segment.left.v1", left);
    }

    @AfterEach
    void forgetScores() {
        Stored.run(
                "delete from score where snapshot_id in (select snapshot_id from score_terms where model_version = -1)");
        Stored.run("delete from score_terms where model_version = -1");
        Stored.run("delete from model_version where version = -1");
    }

    /** As if a model had scored the customer in the current snapshot. */
    private static void scored(String customer) {
        var id = Service.marketer()
                .post("/api/value/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        Service.atRest();
        Stored.run("insert into model_version values (-1, now(), '2026-01-01', 'FAILED', 'GBP', '{}')");
        Stored.run("insert into score_terms values ('" + id + "', -1, 'NBD', 90, 12, 0.1, 0.3, 'GBP')"
                + " on conflict (snapshot_id) do update set model_version = -1, horizon_days = 90");
        Stored.run(
                "insert into score (snapshot_id, customer_id, repeats, recency_days, age_days, expected, p_buy) values ('"
                        + id + "', '" + customer + "', 0, 0, 10, 0.1, 0.0617)");
    }

    private static void keeps(String type, Told.Event event) {
        var contract = Contract.of(PRODUCER, type);
        assertThat(event.type()).isEqualTo(type);
        assertThat(contract.violations(event.text())).isEmpty();
        var example = Contract.json(new String(contract.example(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(contract.violations(example.toString())).isEmpty();
        assertThat(names(event.body())).isEqualTo(names(example));
    }

    private static List<String> names(JsonNode body) {
        var names = new ArrayList<String>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
