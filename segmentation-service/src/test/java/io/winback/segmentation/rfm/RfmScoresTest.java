package io.winback.segmentation.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import io.winback.segmentation.snapshot.Snapshot;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores of whole shops, alone in their database. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class RfmScoresTest {

    private static final LocalDate AS_OF = LocalDate.of(2011, 12, 31);

    @Inject
    RfmScores scores;

    @Inject
    RfmSettings settings;

    @BeforeEach
    void byFifths() {
        QuarkusTransaction.requiringNew().run(() -> settings.set(null));
    }

    /** Ann to Liz: days since the last purchase, purchases, spent. */
    private static void twelveCustomers() {
        Stored.clear();
        bought("ann", 10, "40", "30", "30");
        bought("bob", 10, "25", "25");
        bought("cat", 20, "100");
        bought("dan", 30, "10");
        bought("eve", 40, "10");
        bought("fay", 50, "20", "20", "20", "20");
        bought("gil", 60, "10");
        bought("hal", 70, "300");
        bought("ida", 80, "10", "15");
        bought("jan", 90, "0");
        bought("kim", 100, "50", "50", "50", "50", "50");
        bought("liz", 100, "5");
    }

    @Test
    void sharesAScoreAmongWhoeverTies() {
        // given
        twelveCustomers();

        // when
        var snapshot = scored(AS_OF);

        // then: 1 + floor(5 * strictly worse / 12)
        assertThat(rows(snapshot))
                .containsExactly(
                        "ann 10 3 100.0000 5 4 4 CHAMPIONS",
                        "bob 10 2 50.0000 5 3 3 LOYAL",
                        "cat 20 1 100.0000 4 1 4 PROMISING",
                        "dan 30 1 10.0000 4 1 1 PROMISING",
                        "eve 40 1 10.0000 3 1 1 FADING",
                        "fay 50 4 80.0000 3 5 3 LOYAL",
                        "gil 60 1 10.0000 3 1 1 FADING",
                        "hal 70 1 300.0000 2 1 5 AT_RISK",
                        "ida 80 2 25.0000 2 3 3 AT_RISK",
                        "jan 90 1 0.0000 1 1 1 DORMANT",
                        "kim 100 5 250.0000 1 5 5 AT_RISK",
                        "liz 100 1 5.0000 1 1 1 DORMANT");
    }

    @Test
    void goesByTheBandsOfTheShop() {
        // given
        twelveCustomers();
        var limits = new RfmBands(
                List.of(10, 40, 70, 99),
                List.of(2, 3, 4, 6),
                IntStream.of(10, 50, 100, 300).mapToObj(BigDecimal::valueOf).toList());
        QuarkusTransaction.requiringNew().run(() -> settings.set(limits));

        // when
        var snapshot = scored(AS_OF);

        // then
        assertThat(rows(snapshot))
                .contains(
                        "ann 10 3 100.0000 5 3 4 LOYAL",
                        "bob 10 2 50.0000 5 2 3 PROMISING",
                        "eve 40 1 10.0000 4 1 2 PROMISING",
                        "hal 70 1 300.0000 3 1 5 FADING",
                        "jan 90 1 0.0000 2 1 1 DORMANT",
                        "kim 100 5 250.0000 1 4 4 AT_RISK");
        assertThat(Stored.rows("select recency_days, spend from rfm_snapshot where snapshot_id = ?", snapshot))
                .containsExactly("{10,40,70,99} {10.0000,50.0000,100.0000,300.0000}");
    }

    @Test
    void leavesOutWhoIsErasedOrBoughtNothingByThen() {
        // given
        twelveCustomers();
        Stored.run("update customer set erased = true where customer_id = 'ann'");
        Stored.run("update purchase set purchased_on = date '2012-01-01' where customer_id = 'bob'");
        Stored.run("update purchase set returned_goods = goods, fully_returned = true where customer_id = 'hal'");

        // when
        var snapshot = scored(AS_OF);

        // then
        assertThat(Stored.rows("select customer_id from rfm_score where snapshot_id = ? order by 1", snapshot))
                .hasSize(9)
                .doesNotContain("ann", "bob", "hal");
    }

    @Test
    void putsEachCellIntoTheGroupThatIsDocumented() {
        var documented = new TreeMap<String, String>();
        IntStream.rangeClosed(1, 5).forEach(r -> IntStream.rangeClosed(1, 5).forEach(f -> IntStream.rangeClosed(1, 5)
                .forEach(m -> documented.put(r + " " + f + " " + m, group(r, f, m)))));

        assertThat(Stored.rows("""
                        select r, f, m, rfm_group(r, f, m) from generate_series(1, 5) r, generate_series(1, 5) f,
                          generate_series(1, 5) m order by 1, 2, 3
                        """))
                .containsExactlyElementsOf(documented.entrySet().stream()
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .toList());
        assertThat(documented.values()).contains(names());
    }

    /** By ranges that do not overlap, as docs/value.md has them. */
    private static String group(int r, int f, int m) {
        if (r >= 3) {
            if (f >= 3) {
                return r >= 4 && f >= 4 && m >= 4 ? "CHAMPIONS" : "LOYAL";
            }
            return r == 3 ? "FADING" : "PROMISING";
        }
        return f <= 2 && m <= 3 ? "DORMANT" : "AT_RISK";
    }

    private static String[] names() {
        return Arrays.stream(RfmGroup.values()).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void agreesWithTheReferenceOnEveryCustomer() {
        for (var shop : Reference.all()) {
            if (!shop.has("rfm.csv.gz")) {
                continue;
            }
            // given
            shop.load();
            var oracle = shop.rows("rfm.csv.gz");
            var asOf = LocalDate.parse(shop.json("metrics.json").get("rfm_asof").asText());

            // when
            var snapshot = scored(asOf);

            // then
            assertThat(Stored.rows("""
                            select customer_id, recency_days, purchases, spend, r, f, m from rfm_score
                            where snapshot_id = ? order by customer_id collate "C"
                            """, snapshot))
                    .as(shop.name())
                    .isEqualTo(oracle.stream()
                            .sorted(Comparator.comparing(row -> row.get("customer_id")))
                            .map(row -> String.join(
                                    " ",
                                    row.get("customer_id"),
                                    row.get("R"),
                                    row.get("F"),
                                    row.get("M"),
                                    row.get("rA"),
                                    row.get("fA"),
                                    row.get("mA")))
                            .toList());
            distributes(shop, "A", snapshot);
            agreesByEqualGroups(shop, oracle, snapshot);
        }
    }

    /** Counts by score, and of the cells, of rule A. */
    private static void distributes(Reference shop, String rule, UUID snapshot) {
        var expected = shop.json("metrics.json").get("rfm_distribution");
        for (var score : List.of("r", "f", "m")) {
            if (!expected.has(score + rule)) {
                continue;
            }
            var counts = expected.get(score + rule).properties().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .sorted()
                    .toList();
            assertThat(Stored.rows(
                            "select %s, count(*) from rfm_score where snapshot_id = ? group by 1 order by 1"
                                    .formatted(score),
                            snapshot))
                    .as(shop.name() + ": " + score)
                    .isEqualTo(counts);
        }
        var cells = "select count(*) from (select distinct r, f, m from rfm_score where snapshot_id = ?) c";
        var cell = "select count(*) from rfm_score where snapshot_id = ? and r = %1$d and f = %1$d and m = %1$d";
        Map.of("cells_A", cells, "A_555", cell.formatted(5), "A_111", cell.formatted(1))
                .forEach((key, query) -> {
                    if (expected.has(key)) {
                        assertThat(Stored.count(query, snapshot))
                                .as(shop + ": " + key)
                                .isEqualTo(expected.get(key).asLong());
                    }
                });
    }

    /** Rule B is no part of the product: it splits ties by the customer's number. It follows from the same figures. */
    private static void agreesByEqualGroups(Reference shop, List<Map<String, String>> oracle, UUID snapshot) {
        var numbers = oracle.stream().allMatch(row -> row.get("customer_id").matches("\\d+"));
        assumeTrue(numbers, () -> shop.name() + ": ids are no numbers, no rule B");
        assertThat(Stored.rows("""
                        select customer_id,
                          1 + 5 * (row_number() over (order by recency_days desc, cast(customer_id as bigint)) - 1) / count(*) over (),
                          1 + 5 * (row_number() over (order by purchases, cast(customer_id as bigint)) - 1) / count(*) over (),
                          1 + 5 * (row_number() over (order by spend, cast(customer_id as bigint)) - 1) / count(*) over ()
                        from rfm_score where snapshot_id = ? order by customer_id collate "C"
                        """, snapshot))
                .as(shop.name())
                .isEqualTo(oracle.stream()
                        .sorted(Comparator.comparing(row -> row.get("customer_id")))
                        .map(row ->
                                String.join(" ", row.get("customer_id"), row.get("rB"), row.get("fB"), row.get("mB")))
                        .toList());
    }

    private UUID scored(LocalDate asOf) {
        var id = new UUID(0, UUID.randomUUID().getLeastSignificantBits());
        Stored.run("insert into snapshot (id, as_of, begun_at, published_at, state) values ('" + id + "', '" + asOf
                + "', now(), now(), 'PAST')");
        var snapshot = new Snapshot(id, asOf, "");
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(scores.advance(snapshot)).isEmpty());
        return id;
    }

    private static List<String> rows(UUID snapshot) {
        return Stored.rows("""
                select customer_id, recency_days, purchases, spend, r, f, m, rfm_group from rfm_score
                where snapshot_id = ? order by 1
                """, snapshot);
    }

    /** The last one so many days ago, each the day before the one after. */
    private static void bought(String customer, int daysAgo, String... amounts) {
        Stored.run(
                "insert into customer (customer_id, version, known_on) values ('" + customer + "', 1, '2011-01-01')");
        Stored.run(IntStream.range(0, amounts.length)
                .mapToObj(i -> "('%s-%d', '%s', 1, date '%s' - %d, false, %s, %s)"
                        .formatted(customer, i, customer, AS_OF, daysAgo + i, amounts[i], amounts[i]))
                .collect(Collectors.joining(
                        ", ",
                        "insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods)"
                                + " values ",
                        "")));
    }
}
