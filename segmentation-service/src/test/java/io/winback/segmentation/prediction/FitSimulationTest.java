package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits find the parameters that customers were simulated with. */
class FitSimulationTest {

    private static final int CUSTOMERS = 6000;
    private static final int DAYS = 400;
    private static final double STANDARD_ERRORS = 3;

    static Stream<BuyingModel> models() {
        return Stream.of(
                new BgNbd(.25, 4.4, .8, 2.4),
                new BgNbd(.8, 6, 1.5, 4),
                new BgNbd(.5, 8, 1, 3),
                new MbgNbd(.6, 8, .55, 1),
                new MbgNbd(1.2, 10, 1.3, 2.5),
                new Nbd(.7, 9));
    }

    @ParameterizedTest
    @MethodSource("models")
    void recoversTheParameters(BuyingModel model) {
        var histories = new Simulation(20261122).histories(model, CUSTOMERS, DAYS);
        var fit =
                switch (model.family()) {
                    case BG_NBD -> Fits.bgNbd(histories);
                    case MBG_NBD -> Fits.mbgNbd(histories);
                    case NBD -> Fits.nbd(histories);
                };
        assertThat(fit.model().family()).isEqualTo(model.family());
        assertThat(fit.customers()).isEqualTo(CUSTOMERS);
        assertThat(fit.gradient()).isLessThan(1e-6);
        assertThat(fit.caveats()).isEmpty();
        check(fit.model().parameters(), fit.standardErrors(), model.parameters());
        assertThat(fit.model().family().model(fit.model().parameters())).isEqualTo(fit.model());
    }

    @ParameterizedTest
    @MethodSource("models")
    void mergesWithoutChangingTheLikelihood(BuyingModel model) {
        var histories = new Simulation(7).histories(model, 500, DAYS);
        var fit = Fits.bgNbd(histories);
        var sum = 0.0;
        for (var i = 0; i < histories.size(); i++) {
            for (var customer = 0; customer < histories.customers(i); customer++) {
                sum += fit.model().logLikelihood(histories.history(i));
            }
        }
        assertThat(fit.logLikelihood()).isCloseTo(sum, within(Math.abs(sum) * 1e-12));
        assertThat(histories.size()).isLessThan(500);
        assertThat(histories.total()).isEqualTo(500);
    }

    @Test
    void saysThatNobodyDropsOut() {
        var histories = new Simulation(3).histories(new Nbd(.7, 9), CUSTOMERS, DAYS);
        for (var fit : new Fit[] {Fits.bgNbd(histories), Fits.mbgNbd(histories)}) {
            var gain = fit.logLikelihood() - Fits.nbd(histories).logLikelihood();
            assertThat(gain).isBetween(-1e-9, 2.996);
            assertThat(fit.caveats())
                    .containsExactly(
                            fit.dropoutIdentified() ? Caveat.DROPOUT_UNCERTAIN : Caveat.DROPOUT_NOT_IDENTIFIED);
        }
    }

    @Test
    void endsAtTheBorderAsAModelWithoutDropout() {
        var everybodyJustBought = Histories.builder();
        var histories = new Simulation(3).histories(new Nbd(.7, 9), 1000, DAYS);
        for (var i = 0; i < histories.size(); i++) {
            everybodyJustBought.add(
                    histories.repeats(i),
                    histories.repeats(i) == 0 ? 0 : histories.ageDays(i),
                    histories.ageDays(i),
                    histories.customers(i));
        }
        var fit = Fits.bgNbd(everybodyJustBought.build());
        assertThat(fit.model()).isEqualTo(Fits.nbd(histories).model());
        assertThat(fit.dropoutIdentified()).isFalse();
        assertThat(fit.caveats()).containsExactly(Caveat.DROPOUT_NOT_IDENTIFIED);
        assertThat(fit.model().alive(History.ofDays(3, 10, 300))).isEqualTo(1);
    }

    @Test
    void saysThatAllDropOutAlike() {
        var histories = new Simulation(9).histories(new BgNbd(.5, 6, 3e5, 7e5), CUSTOMERS, DAYS);
        var fit = Fits.bgNbd(histories);
        if (fit.caveats().contains(Caveat.DROPOUT_SPREAD_NOT_IDENTIFIED)) {
            assertThat(fit.standardErrors()).containsOnlyKeys("r", "alpha");
        }
        var parameters = fit.model().parameters();
        assertThat(parameters.get("a") / (parameters.get("a") + parameters.get("b")))
                .isCloseTo(.3, within(.03));
        assertThat(parameters.get("a")).isGreaterThan(5);
    }

    /** Nearly all leave after few purchases, so these vary less than without dropout they could. */
    @Test
    void fitsDropoutWhereTheModelWithoutFails() {
        var model = new BgNbd(.78, 12, 3.8, .82);
        var histories = new Simulation(2).histories(model, CUSTOMERS, 1142);
        assertThatThrownBy(() -> Fits.nbd(histories)).isInstanceOf(FitImpossibleException.class);
        var fit = Fits.bgNbd(histories);
        check(fit.model().parameters(), fit.standardErrors(), model.parameters());
    }

    @Test
    void findsTheHighestOfSeveralMaxima() {
        for (var seed = 0; seed < 12; seed++) {
            var histories = new Simulation(seed).histories(new MbgNbd(.1, 12, .2 + seed / 10.0, .3 + seed), 400, 400);
            var rates = new RateLikelihood(histories);
            for (var family : List.of(Family.BG_NBD, Family.MBG_NBD)) {
                var fit = family == Family.BG_NBD ? Fits.bgNbd(histories) : Fits.mbgNbd(histories);
                var likelihood = new DropoutLikelihood(histories, rates, family == Family.BG_NBD ? 0 : 1);
                for (var a : new double[] {.001, .1, 2, 50}) {
                    for (var b : new double[] {.3, 3, 30}) {
                        var other = Ascent.from(likelihood, -1, 2, Math.log(a), Math.log(b));
                        assertThat(fit.logLikelihood())
                                .isGreaterThan(other.slope().value() - (fit.dropoutIdentified() ? 1e-5 : 1e-3));
                    }
                }
            }
        }
    }

    static Stream<Arguments> spends() {
        return Stream.of(
                Arguments.of(new GammaGamma(6.25, 3.74, 15.44), 1),
                Arguments.of(new GammaGamma(2, 1.5, 4e6), 2),
                Arguments.of(new GammaGamma(.8, 2.5, .3), 3));
    }

    @ParameterizedTest
    @MethodSource
    void spends(GammaGamma model, int seed) {
        var fit = SpendFits.gammaGamma(new Simulation(seed).spends(model, CUSTOMERS));
        check(fit.model().parameters(), fit.standardErrors(), model.parameters());
        assertThat(fit.gradient()).isLessThan(1e-6);
        assertThat(fit.correlation()).isBetween(-.1, .1);
        assertThat(fit.caveats()).isEmpty();
    }

    @Test
    void saysThatTheMeanOfAllIsUndefined() {
        var fit = SpendFits.gammaGamma(new Simulation(4).spends(new GammaGamma(3, .7, 20), CUSTOMERS));
        assertThat(fit.model().q()).isLessThan(1);
        assertThat(fit.model().populationMean()).isEmpty();
        assertThat(fit.model().expectedSpend(0, 0)).isEmpty();
        assertThat(fit.model().expectedSpend(2, 30)).isPresent();
        assertThat(fit.caveats()).contains(Caveat.SPEND_MEAN_UNDEFINED);
    }

    private static void check(Map<String, Double> fitted, Map<String, Double> errors, Map<String, Double> simulated) {
        assertThat(fitted.keySet()).isEqualTo(simulated.keySet()).isEqualTo(errors.keySet());
        fitted.forEach((name, value) ->
                assertThat(value).as(name).isCloseTo(simulated.get(name), within(STANDARD_ERRORS * errors.get(name))));
    }
}
