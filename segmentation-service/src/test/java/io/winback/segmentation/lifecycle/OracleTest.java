package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.marketer;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.local.testing.TestClock;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares every customer's lifecycle stage with results computed independently of this project, on real purchase histories. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class OracleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate CUT = LocalDate.of(2011, 6, 30);
    private static final LocalDate END = LocalDate.of(2011, 12, 9);
    private static final String REPLAYED = "online_retail";
    private static final String FINAL_STAGES = "stages_2011-12-09_R60_L180.csv.gz";
    private static final Pattern STAGES = Pattern.compile("_([0-9-]{10})_R([0-9]+)_L([0-9]+)");

    @Inject
    GapStatistics gaps;

    @Inject
    StageCounts counts;

    @Inject
    CustomerStages customers;

    @BeforeEach
    void startWithAnEmptyBase() {
        Stored.clear();
    }

    @Test
    void importsHistoryAndReplaysTheRestToTheVeryStagesOfTheReference() {
        var shop = Reference.all().stream()
                .filter(set -> set.name().equals(REPLAYED) && set.has(FINAL_STAGES))
                .findFirst();
        assumeTrue(shop.isPresent(), () -> "No reference data of " + REPLAYED);
        // given
        var purchases = shop.get().purchases();
        var sales = IntStream.range(0, purchases.size())
                .filter(i -> purchases.get(i).sale())
                .mapToObj(i -> new Sale("o-" + i, purchases.get(i)))
                .toList();
        Service.policy(30, 90);

        // when: history, as an import brings it
        Shop.tell(purchases.stream()
                .map(Reference.Purchase::customer)
                .distinct()
                .map(Shop::customer)
                .toList());
        Shop.tell(sales.stream()
                .filter(sale -> !sale.on().isAfter(CUT))
                .map(sale -> sale.news(true))
                .toList());
        awaitOrders(sales.stream().filter(sale -> !sale.on().isAfter(CUT)).count());
        Service.atRest();

        // then
        var expected = stages(shop.get().json("metrics.json"), CUT);
        assertThat(Stored.rows("select lower(stage), count(*) from lifecycle group by 1"))
                .contains("active " + expected.active(), "due " + expected.due(), "lost " + expected.lost());
        marketer()
                .queryParam("asOf", CUT.toString())
                .get("/api/lifecycle/stages")
                .then()
                .statusCode(200)
                .body("active", equalTo((int) expected.active()))
                .body("due", equalTo((int) expected.due()))
                .body("lost", equalTo((int) expected.lost()));

        // when: the rest week by week, under the other policy
        Service.policy(60, 180);
        for (var week = CUT; week.isBefore(END); week = week.plusWeeks(1)) {
            replay(sales, week, week.plusWeeks(1));
        }
        awaitOrders(sales.size());
        Service.atRest();

        // then
        assertThat(Stored.rows("select customer_id, coalesce(cast(a.last_on as text), ''), lower(l.stage)"
                        + " from lifecycle l join activity a using (customer_id)"))
                .containsExactlyInAnyOrderElementsOf(shop.get().rows(FINAL_STAGES).stream()
                        .map(row -> String.join(" ", row.values()))
                        .toList());
    }

    /** The counts of the first of the reference's dates that is this one. */
    private static StageCountsResponse stages(JsonNode metrics, LocalDate asOf) {
        return StreamSupport.stream(metrics.get("stages").spliterator(), false)
                .filter(stages -> stages.get("asof").asText().equals(asOf.toString()))
                .map(OracleTest::counts)
                .findFirst()
                .orElseThrow();
    }

    private static StageCountsResponse counts(JsonNode stages) {
        return new StageCountsResponse(
                LocalDate.parse(stages.get("asof").asText()),
                stages.get("prospect").asLong(),
                stages.get("active").asLong(),
                stages.get("due").asLong(),
                stages.get("lost").asLong());
    }

    /** An order of the reference. */
    private record Sale(String order, Reference.Purchase purchase) {

        LocalDate on() {
            return purchase.on();
        }

        Shop.News news(boolean history) {
            var noon = on().atTime(12, 0).atZone(ZONE).toInstant();
            var amount = purchase.amount().toPlainString();
            return history
                    ? Shop.pastOrder(order, purchase.customer(), noon, amount)
                    : Shop.order(order, purchase.customer(), noon, amount);
        }
    }

    private static void replay(List<Sale> sales, LocalDate from, LocalDate to) {
        var last = to.isAfter(END) ? END : to;
        Shop.tell(sales.stream()
                .filter(sale -> sale.on().isAfter(from) && !sale.on().isAfter(last))
                .map(sale -> sale.news(false))
                .toList());
        awaitOrders(sales.stream().filter(sale -> !sale.on().isAfter(last)).count());
        TestClock.moveTo(last.atTime(12, 0).atZone(ZONE).toInstant());
        Service.atRest();
    }

    /** Every customer's stage, every count of stages, the moves between two dates and the percentiles of gaps. */
    @Test
    void agreesWithEveryReferenceOnPastDates() {
        for (var shop : Reference.all()) {
            shop.load();
            agreesWithTheStages(shop);
            agreesWithTheMetrics(shop.name(), shop.json("metrics.json"), shop.end());
        }
    }

    private void agreesWithTheStages(Reference shop) {
        for (var file : shop.files("stages_")) {
            var named = STAGES.matcher(file);
            assertThat(named.find()).as(file).isTrue();
            var date = LocalDate.parse(named.group(1));
            var policies = days(Integer.parseInt(named.group(2)), Integer.parseInt(named.group(3)));
            assertThat(Stored.rows("select customer_id from customer order by 1").stream()
                            .map(id -> id + " "
                                    + customers
                                            .history(id, policies)
                                            .orElseThrow()
                                            .on(date)
                                            .stage()))
                    .as(shop + ": " + file)
                    .containsExactlyElementsOf(shop.rows(file).stream()
                            .map(row -> row.get("customer_id") + " "
                                    + row.get("stage").toUpperCase(Locale.ROOT))
                            .sorted()
                            .toList());
        }
    }

    private void agreesWithTheMetrics(String shop, JsonNode metrics, LocalDate end) {
        var suggestion = gaps.suggest(null, end);
        assertThat(suggestion.gaps()).isEqualTo(metrics.get("n_gaps").asLong());
        metrics.get("gap_percentiles_days_linear_type7")
                .properties()
                .forEach(percentile -> assertThat(suggestion.percentiles()).anySatisfy(own -> {
                    assertThat(own.percent()).hasToString(percentile.getKey());
                    assertThat(own.days())
                            .isEqualByComparingTo(percentile.getValue().decimalValue());
                }));

        metrics.get("stages").forEach(stages -> {
            var asOf = LocalDate.parse(stages.get("asof").asText());
            var policies = days(stages.get("repeat_interval_days"), stages.get("lapse_days"));
            if (stages.get("kind").asText().startsWith("derived")) {
                assertThat(policies).isEqualTo(days(suggestion.repeatIntervalDays(), suggestion.lapseThresholdDays()));
            }
            var expected = counts(stages);
            assertThat(counts.on(asOf, policies)).isEqualTo(expected);
            assertThat(counts.on(List.of(asOf.minusDays(31), asOf), policies)).contains(expected);
        });

        var moves = metrics.get("stage_transition");
        var from = LocalDate.parse(moves.get("from_asof").asText());
        var to = LocalDate.parse(moves.get("to_asof").asText());
        var policies = days(moves.get("R"), moves.get("L"));
        var own = Stored.rows("select customer_id from customer").stream()
                .map(id -> customers.history(id, policies).orElseThrow())
                .collect(groupingBy(
                        history ->
                                List.of(history.on(from).stage(), history.on(to).stage()),
                        counting()));
        moves.get("matrix").properties().forEach(row -> row.getValue()
                .properties()
                .forEach(cell -> assertThat(own.getOrDefault(List.of(stage(row.getKey()), stage(cell.getKey())), 0L))
                        .as(shop + ": " + row.getKey() + " to " + cell.getKey())
                        .isEqualTo(cell.getValue().asLong())));
    }

    private static LifecycleStage stage(String name) {
        return LifecycleStage.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Policies days(JsonNode repeatInterval, JsonNode lapseThreshold) {
        return days(repeatInterval.asInt(), lapseThreshold.asInt());
    }

    private static Policies days(int repeatInterval, int lapseThreshold) {
        return Policies.of(new Policy(Preset.CUSTOM, new Policy.Days(repeatInterval, lapseThreshold), null, null));
    }

    private static void awaitOrders(long orders) {
        Shop.soon().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        Stored.count("select count(*) from purchase"))
                .isEqualTo(orders));
    }
}
