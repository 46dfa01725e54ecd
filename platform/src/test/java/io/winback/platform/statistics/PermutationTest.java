package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermutationTest {

    /** Survival of mice: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), table 2.1; 11,440 divisions. */
    private static final double[] TREATED = {94, 197, 16, 38, 99, 141, 23};

    private static final double[] CONTROL = {52, 104, 146, 10, 51, 30, 40, 27, 46};

    /** Student 1908, Biometrika 6, p. 20; 184,756 divisions. */
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void looksAtEveryDivisionWhereThereAreFew() {
        // the book has 0.132 one-sided for the bare difference, drawn a thousand times; 0.141 is exact, in standard
        // errors 0.144
        var mice = Permutation.of(TREATED, CONTROL);
        var sleepers = Permutation.of(FIRST, SECOND);

        assertThat(mice.difference()).isCloseTo(30.63, within(.005));
        assertThat(mice.p()).isCloseTo(2 * 1650 / 11440.0, within(1e-9));
        assertThat(mice.interval().low()).isCloseTo(-28.241576540, within(1e-6));
        assertThat(mice.interval().high()).isCloseTo(95.735062238, within(1e-6));
        assertThat(sleepers.p()).isCloseTo(0.081448, within(1e-6));
    }

    @Test
    void isFishersTestWhereTheGroupsAreAlikeAndEverybodyCountsOne() {
        // the lady tasting tea
        assertThat(Permutation.of(new double[] {1, 1, 1, 0}, new double[] {0, 0, 1, 0})
                        .p())
                .isCloseTo(new TwoShares(3, 4, 1, 4).fisher(), within(1e-9));
    }

    @Test
    void turnsWithTheGroups() {
        var one = Permutation.of(TREATED, CONTROL);
        var other = Permutation.of(CONTROL, TREATED);

        assertThat(other.p()).isEqualTo(one.p());
        assertThat(other.difference()).isCloseTo(-one.difference(), within(1e-9));
        assertThat(other.interval().low()).isCloseTo(-one.interval().high(), within(1e-9));
    }

    @Test
    void drawsWhereThereAreMany() {
        // given each value three times: 9 * 10^12 divisions
        var treated = repeated(TREATED, 3);
        var control = repeated(CONTROL, 3);

        // when
        var permutation = Permutation.of(treated, control);

        // then it is the same each time, never 0, and near Welch's
        var welch = new TwoMeans(Sample.of(0, treated), Sample.of(0, control));
        assertThat(permutation).isEqualTo(Permutation.of(treated, control));
        assertThat(permutation.p()).isCloseTo(welch.p(), within(.02));
        assertThat(permutation.interval().low()).isCloseTo(welch.interval().low(), within(4.0));
        assertThat(Permutation.of(repeated(new double[] {1, 2}, 20), repeated(new double[] {91, 92}, 20))
                        .p())
                .isCloseTo(2 / 10_000.0, within(1e-12));
    }

    /** Whether most are alike or each a little different makes no difference, but for the time it takes. */
    @Test
    void drawsOnlyThoseWhoAreNotLikeMost() {
        // given
        var one = bought(600, 60);
        var other = bought(300, 20);
        var random = new Random(3);

        // when
        var alike = Permutation.of(one, other);
        var each = Permutation.of(nearly(one, random), nearly(other, random));

        // then
        assertThat(alike.p()).isCloseTo(each.p(), within(.02));
        assertThat(alike.interval().low()).isCloseTo(each.interval().low(), within(.05));
        assertThat(alike.interval().high()).isCloseTo(each.interval().high(), within(.05));
    }

    @Test
    void comparesHundredsOfThousandsOfWhomFewBought() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(Permutation.of(bought(500_000, 400), bought(500_000, 150))
                                .p())
                        .isLessThan(.01));
    }

    @Test
    void saysNothingWhereAllAreTheSame() {
        var same = Permutation.of(new double[12], new double[30]);

        assertThat(same.p()).isEqualTo(1);
        assertThat(same.interval().low()).isInfinite();
        assertThat(same.interval().high()).isInfinite();
    }

    @Test
    void excludesNothingJustWhenItIsSignificant() {
        var random = new Random(5);

        for (var i = 0; i < 100; i++) {
            var one = skewed(random, 40, 0);
            var other = skewed(random, 25, 12);
            var permutation = Permutation.of(one, other);
            var excluded =
                    permutation.interval().low() > 0 || permutation.interval().high() < 0;
            assertThat(excluded).isEqualTo(permutation.p() <= 0.05);
        }
    }

    private static double[] bought(int customers, int buyers) {
        return IntStream.range(0, customers)
                .mapToDouble(i -> i < buyers ? 5 + i % 40 : 0)
                .toArray();
    }

    private static double[] nearly(double[] values, Random random) {
        return Arrays.stream(values)
                .map(value -> value + 1e-7 * random.nextDouble())
                .toArray();
    }

    /** Most bring nothing, some of the others a lot; mails cost in one group; many times as many are treated as held out. */
    @ParameterizedTest
    @CsvSource({
        "162, 18, 0.2, 0.1",
        "126, 54, 0.2, 0.1",
        "450, 50, 0.2, 0.1",
        "900, 100, 0.15, 0.1",
        "900, 100, 0.1, 0.1",
        "200, 200, 0.05, 0.05",
        "100, 100, 0.2, 0.2",
        "1800, 200, 0.1, 0.05"
    })
    void intervalsOfProfitCover(int treated, int heldOut, double returning, double unaided) {
        var random = new Random(11);
        var mean = 10 * Math.exp(0.32);
        var truth = returning * mean - 0.05 - unaided * mean;
        var samples = 500;

        var covering = IntStream.range(0, samples)
                .mapToObj(i -> Permutation.of(
                                new Division(
                                        profits(random, heldOut, unaided, 0),
                                        profits(random, treated, returning, 0.05)),
                                true,
                                399)
                        .interval())
                .filter(interval -> interval.low() <= truth && truth <= interval.high())
                .count();

        // 95 %, and what so many samples may be off by chance
        assertThat((double) covering / samples).isGreaterThan(0.95 - 2.6 * Math.sqrt(0.05 * 0.95 / samples));
    }

    private static double[] profits(Random random, int customers, double buying, double cost) {
        return IntStream.range(0, customers)
                .mapToDouble(
                        i -> random.nextDouble() < buying ? 10 * Math.exp(0.8 * random.nextGaussian()) - cost : -cost)
                .toArray();
    }

    private static double[] skewed(Random random, int count, double more) {
        return IntStream.range(0, count)
                .mapToDouble(i -> more + Math.exp(2 + random.nextGaussian()))
                .toArray();
    }

    private static double[] repeated(double[] values, int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(values))
                .toArray();
    }
}
