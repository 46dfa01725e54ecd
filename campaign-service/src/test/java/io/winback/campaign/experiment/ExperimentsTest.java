package io.winback.campaign.experiment;

import static io.winback.campaign.experiment.GroupOutcome.HELD_OUT;
import static io.winback.campaign.experiment.GroupOutcome.TREATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winback.campaign.definition.Experiment;
import io.winback.campaign.definition.Experiment.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperimentsTest {

    private static final Readout READOUT =
            new Readout(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-05-02T00:00:00Z"));
    private static final Instant AFTER = READOUT.from();
    private static final Instant BEFORE = AFTER.minusSeconds(1);
    private static final String TIPS = "tips";
    private static final String OFFER = "offer";

    private final Experiments experiments = new Experiments();

    /** Nine of 40 against four of 40: p of Fisher's exact test is 0.225; 0.130 by the normal approximation. */
    @Test
    void doesNotCallAWinnerWhatChanceCouldHaveDone() {
        var result = returned(Outcomes.of(TIPS, 40, 4), Outcomes.of(OFFER, 40, 9));

        var tips = compared(result, TIPS, OFFER);
        assertThat(tips.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(difference(tips).method()).isEqualTo("FISHER");
        assertThat(difference(tips).p()).isCloseTo(0.224685, within(5e-7));
        assertThat(difference(tips).value()).isCloseTo(-0.125, within(1e-12));
        assertThat(difference(tips).interval().low()).isNegative();
        assertThat(difference(tips).interval().high()).isPositive();
        assertThat(result.winner()).isNull();
    }

    /** Fourteen of 40 against three of 40: p is 0.0052. */
    @Test
    void callsAWinnerWhatChanceHardlyDoes() {
        var result = returned(Outcomes.of(TIPS, 40, 3), Outcomes.of(OFFER, 40, 14));

        assertThat(difference(compared(result, TIPS, OFFER)).p()).isCloseTo(0.005188, within(5e-7));
        assertThat(compared(result, TIPS, OFFER).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(result.winner()).isEqualTo(OFFER);
    }

    @Test
    void tellsTheEffectAgainstWhoGotNothing() {
        var result = returned(Outcomes.of(TREATED, 900, 180), Outcomes.of(HELD_OUT, 300, 30));

        var treated = compared(result, TREATED, HELD_OUT);
        assertThat(treated.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(difference(treated).method()).isEqualTo("NORMAL");
        assertThat(result.comparisons()).hasSize(1);
        assertThat(result.winner()).isNull();
    }

    @Test
    void saysTheSameInWhateverOrderCustomersCome() {
        var heldOut = Outcomes.drawn(HELD_OUT, 60, 0.2, new Random(2));
        var treated = Outcomes.drawn(TREATED, 400, 0.2, new Random(1));
        var profits = treated.profits().others();
        var turned = IntStream.range(0, profits.length)
                .mapToDouble(i -> profits[profits.length - 1 - i])
                .toArray();
        var other = new GroupOutcome(
                TREATED,
                400,
                400,
                treated.returned(),
                new Profits(treated.profits().zeros(), turned));

        assertThat(returned(other, heldOut)).isEqualTo(returned(treated, heldOut));
    }

    @Test
    void adjustsForTheNumberOfComparisons() {
        var result = returned(
                Outcomes.of(TREATED, 80, 17),
                Outcomes.of(TIPS, 40, 3),
                Outcomes.of(OFFER, 40, 14),
                Outcomes.of(HELD_OUT, 40, 4));

        // of four questions the smallest p counts four times, the next three times
        assertThat(result.comparisons()).hasSize(4);
        assertThat(difference(compared(result, TIPS, OFFER)).adjustedP()).isCloseTo(4 * 0.005188, within(5e-6));
        assertThat(difference(compared(result, OFFER, HELD_OUT)).p()).isCloseTo(0.014476, within(5e-7));
        assertThat(compared(result, OFFER, HELD_OUT).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(compared(result, TIPS, HELD_OUT).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(result.winner()).isEqualTo(OFFER);
    }

    @Test
    void callsNoWinnerWhoIsNotBetterThanEach() {
        var result = returned(Outcomes.of("a", 400, 20), Outcomes.of("b", 400, 80), Outcomes.of("c", 400, 75));

        assertThat(compared(result, "a", "b").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(compared(result, "b", "c").verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(result.winner()).isNull();
    }

    @Test
    void callsNoWinnerWhoDoesWorseThanNoCampaign() {
        var result = returned(
                Outcomes.of(TREATED, 800, 60),
                Outcomes.of("a", 400, 5),
                Outcomes.of("b", 400, 55),
                Outcomes.of(HELD_OUT, 400, 120));

        assertThat(compared(result, "a", "b").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(compared(result, "b", HELD_OUT).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(result.winner()).isNull();
    }

    @Test
    void givesNoVerdictBeforeTheDay() {
        var groups = List.of(Outcomes.of(TIPS, 400, 3), Outcomes.of(OFFER, 400, 200));

        var result = experiments.judge(terms(Metric.RETURNED), READOUT, groups, groups, BEFORE);

        assertThat(result.comparisons()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.TOO_EARLY);
            assertThat(one.returned()).isNull();
        });
        assertThat(result.soFar()).singleElement().satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.TOO_EARLY);
            assertThat(difference(one).p()).isLessThan(1e-9);
        });
        assertThat(result.winner()).isNull();
    }

    @Test
    void givesNoVerdictBeforeTheLaunchOrWhileWindowsAreOpen() {
        var groups = List.of(Outcomes.early(TIPS, 400, 399, 3), Outcomes.of(OFFER, 400, 200));

        assertThat(experiments
                        .judge(terms(Metric.RETURNED), READOUT, groups, groups, AFTER)
                        .comparisons())
                .allMatch(one -> one.verdict() == Verdict.TOO_EARLY);
        assertThat(experiments
                        .judge(terms(Metric.RETURNED), null, groups, groups, AFTER)
                        .comparisons())
                .allMatch(one -> one.verdict() == Verdict.TOO_EARLY);
    }

    @Test
    void hasNothingToCompareWithWhereNobodyWasHeldOut() {
        var result = returned(Outcomes.of(TREATED, 400, 40), Outcomes.of(HELD_OUT, 0, 0));

        var treated = compared(result, TREATED, HELD_OUT);
        assertThat(treated.verdict()).isEqualTo(Verdict.NO_COMPARISON);
        assertThat(treated.returned()).isNull();
        assertThat(treated.profit()).isNull();
    }

    @Test
    void decidesByProfitWhereThatIsTheMetric() {
        // given more buyers, and each of them at a loss
        var cheap = new GroupOutcome(TIPS, 400, 400, 40, profits(400, 40, 30));
        var dear = new GroupOutcome(OFFER, 400, 400, 90, profits(400, 90, 2));
        var groups = List.of(cheap, dear);

        // when
        var result = experiments.judge(terms(Metric.PROFIT), READOUT, groups, groups, AFTER);

        // then
        assertThat(result.winner()).isEqualTo(TIPS);
        assertThat(compared(result, TIPS, OFFER).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(profit(compared(result, TIPS, OFFER)).method()).isEqualTo("PERMUTATION");
        assertThat(profit(compared(result, TIPS, OFFER)).value()).isCloseTo(3 - 0.45, within(1e-12));
        assertThat(difference(compared(result, TIPS, OFFER)).value()).isNegative();
        assertThat(experiments
                        .judge(terms(Metric.RETURNED), READOUT, groups, groups, AFTER)
                        .winner())
                .isEqualTo(OFFER);
    }

    @Test
    void saysNothingOfProfitWhereHardlyAnybodyBought() {
        var groups = List.of(Outcomes.of(TREATED, 162, 30), Outcomes.of(HELD_OUT, 18, 2));

        var result = experiments.judge(terms(Metric.PROFIT), READOUT, groups, groups, AFTER);

        assertThat(compared(result, TREATED, HELD_OUT).profit()).isNull();
        assertThat(compared(result, TREATED, HELD_OUT).returned()).isNotNull();
        assertThat(compared(result, TREATED, HELD_OUT).verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    /** Of four questions three have hardly a buyer on one side: they are asked all the same. */
    @Test
    void adjustsForQuestionsThatHaveNoAnswer() {
        var result = returned(
                Outcomes.of(TREATED, 80, 17),
                Outcomes.of(TIPS, 40, 5),
                Outcomes.of(OFFER, 40, 12),
                Outcomes.of(HELD_OUT, 40, 4));

        var told = profit(compared(result, TIPS, OFFER));
        assertThat(compared(result, OFFER, HELD_OUT).profit()).isNull();
        assertThat(told.adjustedP()).isCloseTo(4 * told.p(), within(1e-12));
        assertThat(told.p()).isPositive();
    }

    @Test
    void doesNotCountQuestionsAboutNobody() {
        var result = returned(
                Outcomes.of(TREATED, 80, 17),
                Outcomes.of(TIPS, 40, 3),
                Outcomes.of(OFFER, 40, 14),
                Outcomes.of(HELD_OUT, 0, 0));

        assertThat(difference(compared(result, TIPS, OFFER)).adjustedP()).isCloseTo(0.005188, within(5e-7));
    }

    @Test
    void comparesMillionsQuickly() {
        var treated = new GroupOutcome(TREATED, 900_000, 900_000, 90_000, many(900_000, 90_000));
        var heldOut = new GroupOutcome(HELD_OUT, 100_000, 100_000, 9_000, many(100_000, 9_000));

        var result = judged(treated, heldOut);

        var compared = compared(result, TREATED, HELD_OUT);
        assertThat(profit(compared).method()).isEqualTo("WELCH");
        assertThat(compared.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void comparesOneVariantAsTheTreated() {
        var result = returned(Outcomes.of(TREATED, 40, 4), Outcomes.of("only", 40, 4), Outcomes.of(HELD_OUT, 40, 4));

        assertThat(result.comparisons()).singleElement().satisfies(one -> assertThat(one.group())
                .isEqualTo(TREATED));
    }

    private ExperimentResult returned(GroupOutcome... groups) {
        return judged(groups);
    }

    private ExperimentResult judged(GroupOutcome... groups) {
        return experiments.judge(terms(Metric.RETURNED), READOUT, List.of(groups), List.of(groups), AFTER);
    }

    private static Experiment terms(Metric metric) {
        return new Experiment(metric, null);
    }

    private static ComparedGroups compared(ExperimentResult result, String group, String against) {
        return result.comparisons().stream()
                .filter(one -> one.group().equals(group) && one.against().equals(against))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedGroups.Difference difference(ComparedGroups compared) {
        return Objects.requireNonNull(compared.returned());
    }

    private static ComparedGroups.Difference profit(ComparedGroups compared) {
        return Objects.requireNonNull(compared.profit());
    }

    private static Profits profits(int customers, int buyers, double each) {
        return new Profits(
                customers - buyers,
                Stream.generate(() -> each).limit(buyers).mapToDouble(x -> x).toArray());
    }

    private static Profits many(int customers, int buyers) {
        return new Profits(
                customers - buyers,
                IntStream.range(0, buyers).mapToDouble(i -> 1 + i % 100).toArray());
    }
}
