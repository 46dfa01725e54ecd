package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winback.local.testing.Oracles;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSharesTest {

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void hasTheIntervalThatWasPublished(long count1, long of1, long count2, long of2, double low, double high) {
        var interval = new TwoShares(count1, of1, count2, of2).interval();

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    /** Fisher's lady tasting tea; seven and seven; a table of equal shares; one that cannot be otherwise. */
    @ParameterizedTest
    @CsvSource({"3, 4, 1, 4, 0.485714285714", "6, 7, 2, 7, 0.102564102564", "1, 10, 1, 10, 1", "0, 10, 0, 20, 1"})
    void isExactWhereNumbersAreSmall(long count1, long of1, long count2, long of2, double p) {
        var shares = new TwoShares(count1, of1, count2, of2);

        assertThat(shares.method()).isEqualTo(TwoShares.Method.FISHER);
        assertThat(shares.p()).isCloseTo(p, within(1e-9));
        assertThat(new TwoShares(count2, of2, count1, of1).p()).isCloseTo(p, within(1e-9));
        assertThat(new TwoShares(of1 - count1, of1, of2 - count2, of2).p()).isCloseTo(p, within(1e-9));
    }

    @Test
    void agreesWithTheReferenceWhereNumbersAreLarge() {
        Oracles.read("hillstrom/lift.json")
                .get("lift")
                .forEach(arm -> Stream.of("visit", "conversion").map(arm::get).forEach(lift -> {
                    var shares = new TwoShares(
                            lift.get("x_t").asLong(),
                            lift.get("n_t").asLong(),
                            lift.get("x_c").asLong(),
                            lift.get("n_c").asLong());
                    assertThat(shares.method()).isEqualTo(TwoShares.Method.NORMAL);
                    assertThat(shares.difference())
                            .isCloseTo(lift.get("abs_lift").asDouble(), within(1e-9));
                    assertThat(shares.z()).isCloseTo(lift.get("z_pooled").asDouble(), within(1e-9));
                    assertThat(shares.p() / lift.get("p_two_sided").asDouble()).isCloseTo(1, within(1e-9));
                    assertThat(shares.relative().getAsDouble())
                            .isCloseTo(lift.get("rel_lift").asDouble(), within(1e-9));
                    assertThat(shares.incremental() / lift.get("incremental").asDouble())
                            .isCloseTo(1, within(1e-9));
                    assertThat(shares.waldInterval().low())
                            .isCloseTo(lift.get("ci95_wald").get(0).asDouble(), within(1e-9));
                    assertThat(shares.waldInterval().high())
                            .isCloseTo(lift.get("ci95_wald").get(1).asDouble(), within(1e-9));
                }));
    }

    /**
     * Every pair of counts by its probability, over a grid with its edges: on average more than 95 % are covered. It is less where one of a
     * hundred is counted in a group of fifty, as one more or less is much there. (Newcombe's own grid had 96.0 % on average, 86.7 % at least.)
     */
    @ParameterizedTest
    @CsvSource({"20, 20", "40, 40", "162, 18", "126, 54", "200, 100"})
    void coversWhatIsTrue(int of1, int of2) {
        var shares = new double[] {0, .01, .02, .05, .1, .2, .3, .5, .8, 1};

        var covered = Arrays.stream(shares)
                .flatMap(one -> Arrays.stream(shares).map(other -> covered(of1, one, of2, other)))
                .summaryStatistics();

        assertThat(covered.getAverage()).isGreaterThan(.95);
        assertThat(covered.getMin()).isGreaterThan(.89);
    }

    private static double covered(int of1, double share1, int of2, double share2) {
        var sum = 0.0;
        for (var count1 = 0; count1 <= of1; count1++) {
            var probability1 = binomial(count1, of1, share1);
            if (probability1 < 1e-9) {
                continue;
            }
            for (var count2 = 0; count2 <= of2; count2++) {
                var interval = new TwoShares(count1, of1, count2, of2).interval();
                if (interval.low() <= share1 - share2 + 1e-12 && share1 - share2 <= interval.high() + 1e-12) {
                    sum += probability1 * binomial(count2, of2, share2);
                }
            }
        }
        return sum;
    }

    private static double binomial(int count, int of, double share) {
        return new BinomialDistribution(of, share).probability(count);
    }

    @Test
    void hasNoRelativeDifferenceToNothing() {
        assertThat(new TwoShares(3, 20, 0, 20).relative()).isEmpty();
    }

    @Test
    void changesLittleWhereOneMethodTakesOverFromTheOther() {
        var exact = new TwoShares(9, 100, 0, 100);
        var approximate = new TwoShares(10, 100, 0, 100);

        assertThat(exact.method()).isEqualTo(TwoShares.Method.FISHER);
        assertThat(approximate.method()).isEqualTo(TwoShares.Method.NORMAL);
        assertThat(approximate.p()).isLessThan(exact.p());
    }

    @Test
    void adjustsForTheNumberOfQuestions() {
        assertThat(Holm.adjusted(new double[] {.01, .04, .03, .005}))
                .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-15));
        assertThat(Holm.adjusted(new double[] {.6, .9})).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[] {})).isEmpty();
    }
}
