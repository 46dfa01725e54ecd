package io.winback.segmentation.measure.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.lifecycle.LifecycleService;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.measure.Histories;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows of real histories against independent results, and of random ones against the plainest way to count. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class FlowOracleTest {

    @Inject
    StageMoves moves;

    @Inject
    LifecycleService lifecycle;

    private record Way(LifecycleStage from, LifecycleStage to) {}

    @AfterEach
    void putTheUsualPolicyBack() {
        Histories.policy(60, 180);
    }

    @Test
    void agreesWithTheReference() {
        for (var set : Reference.all()) {
            var expected = set.json("metrics.json").path("stage_transition");
            if (!expected.isMissingNode()) {
                set.load();
                Histories.policy(expected.get("R").asInt(), expected.get("L").asInt());
                var own = ways(
                        List.of(
                                LocalDate.parse(expected.get("from_asof").asText()),
                                LocalDate.parse(expected.get("to_asof").asText())),
                        1);
                expected.get("matrix")
                        .properties()
                        .forEach(row -> row.getValue().properties().forEach(cell -> assertThat(
                                        own.getOrDefault(new Way(stage(row.getKey()), stage(cell.getKey())), 0L))
                                .as(set + ": " + row.getKey() + " to " + cell.getKey())
                                .isEqualTo(cell.getValue().asLong())));
            }
        }
    }

    private static LifecycleStage stage(String name) {
        return LifecycleStage.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As {@link FlowService} has them: whoever has not bought has stayed a PROSPECT. */
    private Map<Way, Long> ways(List<LocalDate> dates, int to) {
        var own = moves.between(dates, null).stream()
                .filter(moved -> moved.to() == to)
                .toList();
        var ways =
                own.stream().collect(toMap(moved -> new Way(moved.from(), moved.stage()), StageMoves.Moved::customers));
        var bought = own.stream().mapToLong(StageMoves.Moved::customers).sum();
        ways.put(new Way(LifecycleStage.PROSPECT, LifecycleStage.PROSPECT), moves.customers(null) - bought);
        return ways;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followsRandomHistoriesAsThePlainestWay(long seed) {
        var histories = Histories.random(seed);
        for (var policy : List.of(new int[] {20, 45}, new int[] {30, 30}, new int[] {60, 180})) {
            Histories.policy(policy[0], policy[1]);
            var dates = Periods.of(PeriodLength.MONTH, LocalDate.of(2009, 12, 1), histories.end(), histories.end())
                    .edges();
            IntStream.range(1, dates.size()).forEach(to -> {
                Map<Way, Long> plainly = histories.days().values().stream()
                        .collect(groupingBy(
                                days -> new Way(
                                        stage(days, dates.get(to - 1), policy), stage(days, dates.get(to), policy)),
                                counting()));
                plainly.putIfAbsent(new Way(LifecycleStage.PROSPECT, LifecycleStage.PROSPECT), 0L);
                assertThat(ways(dates, to)).as(seed + " to " + dates.get(to)).isEqualTo(plainly);
            });
        }
    }

    private static LifecycleStage stage(NavigableMap<LocalDate, ?> days, LocalDate on, int[] policy) {
        var last = days.floorKey(on);
        if (last == null) {
            return LifecycleStage.PROSPECT;
        }
        var silent = ChronoUnit.DAYS.between(last, on);
        if (silent <= policy[0]) {
            return LifecycleStage.ACTIVE;
        }
        return silent <= policy[1] ? LifecycleStage.DUE : LifecycleStage.LOST;
    }

    @Test
    void endsWhereTheCountsOfStagesAre() {
        var histories = Histories.random(7);
        var dates = Periods.of(PeriodLength.QUARTER, LocalDate.of(2010, 1, 1), histories.end(), histories.end())
                .edges();
        for (var to = 1; to < dates.size(); to++) {
            var ways = ways(dates, to);
            for (var end : List.of(to - 1, to)) {
                var counts = lifecycle.countOn(dates.get(end));
                var side = end == to;
                assertThat(sum(ways, side, LifecycleStage.PROSPECT)).isEqualTo(counts.prospect());
                assertThat(sum(ways, side, LifecycleStage.ACTIVE)).isEqualTo(counts.active());
                assertThat(sum(ways, side, LifecycleStage.DUE)).isEqualTo(counts.due());
                assertThat(sum(ways, side, LifecycleStage.LOST)).isEqualTo(counts.lost());
            }
        }
    }

    private static long sum(Map<Way, Long> ways, boolean end, LifecycleStage stage) {
        return ways.entrySet().stream()
                .filter(way -> (end ? way.getKey().to() : way.getKey().from()) == stage)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
