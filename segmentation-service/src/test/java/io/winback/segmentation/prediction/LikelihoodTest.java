package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives against differences. */
class LikelihoodTest {

    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-5;

    static Stream<Likelihood> likelihoods() {
        var histories = new Simulation(1).histories(new MbgNbd(.6, 8, .55, 1), 300, 200);
        var rates = new RateLikelihood(histories);
        var spends = new Simulation(1).spends(new GammaGamma(2, 1.5, 40), 200);
        return Stream.of(
                rates,
                new DropoutLikelihood(histories, rates, 0),
                new DropoutLikelihood(histories, rates, 1),
                new SpendLikelihood(spends, 30));
    }

    @ParameterizedTest
    @MethodSource("likelihoods")
    void slopesAreThoseOfTheSurface(Likelihood likelihood) {
        var random = new Random(2);
        var parameters = likelihood.names().size();
        for (var draw = 0; draw < 20; draw++) {
            var point = random.doubles(parameters, -2, 2).toArray();
            var slope = likelihood.at(point);
            for (var i = 0; i < parameters; i++) {
                var above = beside(likelihood, point, i, STEP);
                var below = beside(likelihood, point, i, -STEP);
                close(slope.gradient()[i], (above.value() - below.value()) / (2 * STEP), slope);
                for (var j = 0; j < parameters; j++) {
                    close(slope.hessian()[i][j], (above.gradient()[j] - below.gradient()[j]) / (2 * STEP), slope);
                }
            }
        }
    }

    private static Slope beside(Likelihood likelihood, double[] point, int parameter, double step) {
        var moved = point.clone();
        moved[parameter] += step;
        return likelihood.at(moved);
    }

    private static void close(double actual, double expected, Slope slope) {
        assertThat(actual)
                .isCloseTo(expected, within(TOLERANCE * (1 + Math.abs(expected) + Math.abs(slope.value()) / 1e3)));
    }
}
