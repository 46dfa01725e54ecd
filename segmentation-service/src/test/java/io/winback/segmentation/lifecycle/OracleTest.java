package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.marketer;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestClock;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares every customer's lifecycle stage with results computed independently of this project, on real purchase histories. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class OracleTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate CUT = LocalDate.of(2011, 6, 30);
    private static final LocalDate END = LocalDate.of(2011, 12, 9);
    private static final Path DATA = Path.of(System.getProperty("winback.data", "../../shared/data"));

    @Inject
    GapStatistics gaps;

    @Inject
    StageCounts counts;

    @Inject
    CustomerStages customers;

    /** A row of an orders file. */
    private record Row(String order, String customer, LocalDateTime at, boolean sale, String amount) {

        LocalDate date() {
            return at.toLocalDate();
        }

        Shop.News news(boolean history) {
            return history
                    ? Shop.pastOrder(order, customer, at.atZone(ZONE).toInstant(), amount)
                    : Shop.order(order, customer, at.atZone(ZONE).toInstant(), amount);
        }
    }

    @BeforeEach
    void startWithAnEmptyBase() {
        Stored.run("truncate customer, purchase cascade");
    }

    @Test
    void importsHistoryAndReplaysTheRestToTheVeryStagesOfTheReference() {
        assumeTrue(Files.isDirectory(DATA), () -> "No reference data at " + DATA.toAbsolutePath());
        // given
        var rows = lines("online_retail_orders.csv.gz").stream()
                .map(cells ->
                        new Row(cells[0], cells[1], LocalDateTime.parse(cells[2]), cells[3].equals("S"), cells[4]))
                .toList();
        var sales = rows.stream().filter(Row::sale).toList();
        Service.policy(30, 90);

        // when: history, as an import brings it
        Shop.tell(
                rows.stream().map(Row::customer).distinct().map(Shop::customer).toList());
        Shop.tell(sales.stream()
                .filter(row -> !row.date().isAfter(CUT))
                .map(row -> row.news(true))
                .toList());
        awaitOrders(sales.stream().filter(row -> !row.date().isAfter(CUT)).count());
        Service.atRest();

        // then
        var stored = Stored.rows("select lower(stage), count(*) from lifecycle group by 1 order by 1");
        assertThat(stored).contains("active 1016", "due 975", "lost 969");
        assertThat(counts(CUT)).contains(1016L, 975L, 969L);

        // when: the rest day by day, under the other policy
        Service.policy(60, 180);
        for (var week = CUT; week.isBefore(END); week = week.plusWeeks(1)) {
            replay(sales, week, week.plusWeeks(1));
        }
        awaitOrders(sales.size());
        Service.atRest();

        // then
        assertThat(Stored.rows("select c.customer_id, coalesce(cast(a.last_on as text), ''), lower(l.stage)"
                        + " from customer c join lifecycle l using (customer_id) join activity a using (customer_id)"
                        + " order by 1"))
                .hasSize(4371)
                .isEqualTo(oracle("online_retail/stages_2011-12-09_R60_L180.csv.gz"));
        agreesWithTheMetrics("online_retail", END);
    }

    private static void replay(List<Row> sales, LocalDate from, LocalDate to) {
        var last = to.isAfter(END) ? END : to;
        Shop.tell(sales.stream()
                .filter(row -> row.date().isAfter(from) && !row.date().isAfter(last))
                .map(row -> row.news(false))
                .toList());
        awaitOrders(sales.stream().filter(row -> !row.date().isAfter(last)).count());
        TestClock.moveTo(last.atTime(12, 0).atZone(ZONE).toInstant());
        Service.atRest();
    }

    @Test
    void stagesASecondShopOnAPastDate() {
        assumeTrue(Files.isDirectory(DATA), () -> "No reference data at " + DATA.toAbsolutePath());
        // given
        Service.policy(90, 270);
        var lines = lines("cdnow_sample.csv.gz");
        for (var i = 0; i < lines.size(); i++) {
            var cells = lines.get(i);
            var noon = LocalDate.parse(cells[2]).atTime(12, 0).atZone(ZONE).toInstant();
            Shop.tell(Shop.pastOrder("cd-" + i, cells[1], noon, cells[4]));
        }
        awaitOrders(lines.size());

        // then
        var date = LocalDate.of(1998, 6, 30);
        var oracle = oracle("cdnow_sample/stages_1998-06-30_R90_L270.csv.gz");
        assertThat(counts(date))
                .containsExactly(0L, ending(oracle, " active"), ending(oracle, " due"), ending(oracle, " lost"));
        assertThat(Stored.rows("""
                        select customer_id, last_on, lower(lifecycle_stage(cast(? as date), last_on + 91, last_on + 271))
                        from (select customer_id, max(purchased_on) as last_on from purchase where counts
                          and purchased_on <= cast(? as date) group by 1) p order by 1
                        """, date.toString(), date.toString())).isEqualTo(oracle);
        agreesWithTheMetrics("cdnow_sample", date);
    }

    /** Every count of stages, the moves between two dates and the percentiles of gaps. */
    private void agreesWithTheMetrics(String shop, LocalDate end) {
        var metrics = Contract.json(text("oracles/" + shop + "/metrics.json"));

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
            var expected = new StageCountsResponse(
                    asOf,
                    stages.get("prospect").asLong(),
                    stages.get("active").asLong(),
                    stages.get("due").asLong(),
                    stages.get("lost").asLong());
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

    private static String text(String file) {
        try {
            return Files.readString(DATA.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long ending(List<String> rows, String stage) {
        return rows.stream().filter(row -> row.endsWith(stage)).count();
    }

    private static List<Long> counts(LocalDate asOf) {
        var json = marketer()
                .queryParam("asOf", asOf.toString())
                .get("/api/lifecycle/stages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return List.of(json.getLong("prospect"), json.getLong("active"), json.getLong("due"), json.getLong("lost"));
    }

    private static void awaitOrders(long orders) {
        Shop.soon().atMost(java.time.Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        Stored.count("select count(*) from purchase"))
                .isEqualTo(orders));
    }

    private static List<String> oracle(String file) {
        return lines("oracles/" + file).stream()
                .map(cells -> String.join(" ", cells).toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static List<String[]> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
