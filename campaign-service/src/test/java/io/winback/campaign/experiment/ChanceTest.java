package io.winback.campaign.experiment;

import static io.winback.campaign.experiment.GroupOutcome.HELD_OUT;
import static io.winback.campaign.experiment.GroupOutcome.TREATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.Experiment;
import io.winback.campaign.definition.Experiment.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chance alone does: campaigns that change nothing are called anything in one of twenty cases at most. */
class ChanceTest {

    private static final Instant LAUNCH = Instant.parse("2026-01-05T00:00:00Z");
    private static final int INTAKE_DAYS = 20;
    private static final int WINDOW_DAYS = 30;
    private static final Readout READOUT = new Readout(day(INTAKE_DAYS), day(INTAKE_DAYS + WINDOW_DAYS));

    private final Experiments experiments = new Experiments();

    /** Two groups, four groups, small and large, of one size and of very different ones: any verdict at all would be false. */
    @ParameterizedTest
    @CsvSource({
        "RETURNED, 2000, 0.10, '900,100'",
        "RETURNED, 2000, 0.50, '40,40'",
        "RETURNED, 2000, 0.10, '162,18'",
        "RETURNED, 1000, 0.03, '6000,4000'",
        "RETURNED, 1000, 0.15, '100,400,400,400'",
        "PROFIT, 200, 0.10, '400,60'",
        "PROFIT, 200, 0.30, '40,40'",
        "PROFIT, 100, 0.20, '40,40,40,40'",
    })
    void seldomCallsADifferenceWhatIsNone(Metric metric, int campaigns, double probability, String sizes) {
        var random = new Random(20_260_105);

        var told = IntStream.range(0, campaigns)
                .filter(i -> judged(metric, sizes, probability, random).comparisons().stream()
                        .anyMatch(one -> one.verdict() == Verdict.BETTER || one.verdict() == Verdict.WORSE))
                .count();

        // 5 % and what so many campaigns may be off by chance, in 999 of 1000 cases
        assertThat((double) told / campaigns).isLessThan(0.05 + 3.1 * Math.sqrt(0.05 * 0.95 / campaigns));
    }

    /** Whoever looks every day of the run, and would stop at the first winner, finds none before the day and one in twenty on it. */
    @Test
    void lookingEveryDayMakesNoWinner() {
        // given
        var campaigns = 400;
        var random = new Random(7);
        var told = 0;
        var wouldHaveStopped = 0;

        // when
        for (var i = 0; i < campaigns; i++) {
            var run = new Run(random);
            var verdicts = IntStream.rangeClosed(1, INTAKE_DAYS + WINDOW_DAYS)
                    .mapToObj(day -> run.on(day, experiments))
                    .toList();
            told += verdicts.stream().anyMatch(ChanceTest::tells) ? 1 : 0;
            wouldHaveStopped += verdicts.stream().anyMatch(ChanceTest::wouldTell) ? 1 : 0;
            assertThat(verdicts.subList(0, INTAKE_DAYS + WINDOW_DAYS - 1)).noneMatch(ChanceTest::tells);
        }

        // then
        assertThat((double) told / campaigns).isLessThan(0.085);
        assertThat((double) wouldHaveStopped / campaigns).isGreaterThan(0.12);
    }

    private ExperimentResult judged(Metric metric, String sizes, double probability, Random random) {
        var groups = new ArrayList<GroupOutcome>();
        var numbers = Stream.of(sizes.split(",")).map(Integer::valueOf).toList();
        if (numbers.size() == 2) {
            groups.add(drawn(metric, TREATED, numbers.get(0), probability, random));
            groups.add(drawn(metric, HELD_OUT, numbers.get(1), probability, random));
        } else {
            groups.add(drawn(metric, HELD_OUT, numbers.get(0), probability, random));
            for (var i = 1; i < numbers.size(); i++) {
                groups.add(drawn(metric, "v" + i, numbers.get(i), probability, random));
            }
            groups.add(Outcomes.together(TREATED, groups.subList(1, groups.size())));
        }
        return experiments.judge(new Experiment(metric, null), READOUT, groups, List.of(), READOUT.from());
    }

    /** Where profit does not decide it is left out: to compare it takes long. */
    private static GroupOutcome drawn(Metric metric, String group, int customers, double probability, Random random) {
        return metric == Metric.PROFIT
                ? Outcomes.drawn(group, customers, probability, random)
                : Outcomes.counted(group, customers, probability, random);
    }

    private static boolean tells(ExperimentResult result) {
        return result.comparisons().stream()
                .anyMatch(one -> one.verdict() == Verdict.BETTER || one.verdict() == Verdict.WORSE);
    }

    private static boolean wouldTell(ExperimentResult result) {
        return result.soFar().stream()
                .anyMatch(one -> one.returned() != null && one.returned().adjustedP() <= 0.05);
    }

    private static Instant day(int day) {
        return LAUNCH.plus(Duration.ofDays(day));
    }

    /** Eight customers are treated a day and four held out; a quarter of each returns, whatever is done, on some day of the window. */
    private static final class Run {

        private static final int[] A_DAY = {8, 4};
        private final int[][] returnedOnDay = new int[2][INTAKE_DAYS];

        Run(Random random) {
            for (var arm = 0; arm < 2; arm++) {
                for (var day = 0; day < INTAKE_DAYS; day++) {
                    returnedOnDay[arm][day] = (int) IntStream.range(0, A_DAY[arm])
                            .filter(i -> random.nextDouble() < 0.25)
                            .count();
                }
            }
        }

        ExperimentResult on(int day, Experiments experiments) {
            var groups = List.of(group(TREATED, 0, day), group(HELD_OUT, 1, day));
            return experiments.judge(new Experiment(Metric.RETURNED, null), READOUT, groups, groups, day(day));
        }

        private GroupOutcome group(String name, int arm, int day) {
            var assigned = Math.min(day, INTAKE_DAYS) * A_DAY[arm];
            var closedDays = Math.max(0, Math.min(INTAKE_DAYS, day - WINDOW_DAYS));
            var returned = IntStream.range(0, closedDays)
                    .map(entered -> returnedOnDay[arm][entered])
                    .sum();
            return Outcomes.uncounted(name, assigned, closedDays * A_DAY[arm], returned);
        }
    }
}
