package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What predictions must keep to, whatever the parameters; and what customers do who behave as the models say. */
class PredictionTest {

    private static final History NEW = new History(0, 0, 0);
    private static final int DRAWS = 3000;

    static Stream<BuyingModel> models() {
        return Stream.of(new BgNbd(.25, 4.4, .8, 2.4), new MbgNbd(.6, 8, .55, 1), new Nbd(.7, 9));
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsToTheBoundsOfProbability(BuyingModel example) {
        var random = new Random(20261122);
        for (var draw = 0; draw < DRAWS; draw++) {
            var parameters = example.parameters();
            parameters.replaceAll((name, value) -> Math.exp(random.nextGaussian() * 2));
            var model = example.family().model(parameters);
            var history = history(random);
            var weeks = random.nextInt(200);
            var alive = model.alive(history);
            var buys = model.buys(history, weeks);
            var expected = model.expected(history, weeks);
            var about = model + " " + history + " " + weeks;
            assertThat(alive).as(about).isBetween(0.0, 1.0);
            assertThat(buys).as(about).isBetween(0.0, alive);
            assertThat(expected)
                    .as(about)
                    .isGreaterThanOrEqualTo(buys * (1 - 1e-12))
                    .isFinite();
            assertThat(model.buys(history, weeks + 1)).as(about).isGreaterThanOrEqualTo(buys * (1 - 1e-12));
            assertThat(model.expected(history, weeks + 1)).as(about).isGreaterThanOrEqualTo(expected * (1 - 1e-12));
            var without = new Nbd(parameters.get("r"), parameters.get("alpha"));
            assertThat(expected).as(about).isLessThanOrEqualTo(without.expected(history, weeks) * (1 + 1e-12));
            assertThat(model.logLikelihood(history)).as(about).isFinite();
        }
    }

    private static History history(Random random) {
        var age = random.nextInt(1500);
        if (age == 0 || random.nextInt(3) == 0) {
            return History.ofDays(0, 0, age);
        }
        var recency = random.nextInt(4) == 0 ? age : 1 + random.nextInt(age);
        return History.ofDays(1 + random.nextInt(Math.min(recency, random.nextBoolean() ? 5 : 400)), recency, age);
    }

    @ParameterizedTest
    @MethodSource("models")
    void sharesAddUp(BuyingModel model) {
        for (var weeks : new double[] {0, 2, 39}) {
            var all = 0.0;
            var mean = 0.0;
            for (var repeats = 0; repeats < 400; repeats++) {
                all += model.share(repeats, weeks);
                mean += repeats * model.share(repeats, weeks);
            }
            assertThat(all).isCloseTo(1, within(1e-9));
            assertThat(mean).isCloseTo(model.expectedFromStart(weeks), within(1e-8));
            assertThat(model.share(0, weeks)).isCloseTo(1 - model.buys(NEW, weeks), within(1e-12));
        }
    }

    /** The integral of the conventions, over the probability to drop out. */
    @Test
    void sumsWhatTheIntegralIs() {
        var random = new Random(5);
        for (var draw = 0; draw < 50; draw++) {
            double a = 2 + random.nextInt(3);
            double b = 1 + random.nextInt(5);
            var model = new BgNbd(random.nextDouble() + .1, 1 + random.nextDouble() * 10, a, b);
            var history = History.ofDays(1 + random.nextInt(20), 50 + random.nextInt(50), 100 + random.nextInt(200));
            var weeks = 1 + random.nextInt(100);
            var rate = model.r() + history.repeats();
            var scale = model.alpha() + history.age();
            var survived = b + history.repeats();
            var integral = new IterativeLegendreGaussIntegrator(40, 1e-12, 1e-14)
                    .integrate(
                            1_000_000,
                            p -> Math.exp((a - 1) * Math.log(p)
                                            + (survived - 1) * Math.log1p(-p)
                                            - Beta.logBeta(a, survived))
                                    * -Math.expm1(-rate * Math.log1p(p * weeks / scale))
                                    / p,
                            0,
                            1);
            assertThat(model.expected(history, weeks))
                    .isCloseTo(model.alive(history) * integral, within(integral * 1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void predictsWhatSimulatedCustomersDo(BuyingModel model) {
        var simulation = new Simulation(11);
        var weeks = 26;
        var expected = new double[5];
        var later = new double[5];
        var variance = new double[5];
        var buys = new double[5];
        var bought = new double[5];
        for (var i = 0; i < 100_000; i++) {
            var customer = simulation.customer(model, 280, weeks * 7);
            var history = customer.history();
            var frequency = Math.min(4, customer.repeats());
            var mean = model.expected(history, weeks);
            expected[frequency] += mean;
            later[frequency] += customer.later();
            variance[frequency] += (customer.later() - mean) * (customer.later() - mean);
            buys[frequency] += model.buys(history, weeks);
            bought[frequency] += Math.min(1, customer.later());
        }
        for (var frequency = 0; frequency < expected.length; frequency++) {
            assertThat(later[frequency]).isCloseTo(expected[frequency], within(4 * Math.sqrt(variance[frequency])));
            assertThat(bought[frequency]).isCloseTo(buys[frequency], within(4 * Math.sqrt(buys[frequency])));
        }
    }

    @Test
    void isWithoutDropoutAsTheNbdIs() {
        var without = new Nbd(.7, 9);
        var history = History.ofDays(4, 200, 300);
        for (var model : List.of(new BgNbd(.7, 9, 1e-12, 3), new MbgNbd(.7, 9, 1e-12, 3))) {
            assertThat(model.alive(history)).isCloseTo(1, within(1e-9));
            assertThat(model.expected(history, 52)).isCloseTo(without.expected(history, 52), within(1e-9));
            assertThat(model.buys(history, 52)).isCloseTo(without.buys(history, 52), within(1e-9));
            assertThat(model.logLikelihood(history)).isCloseTo(without.logLikelihood(history), within(1e-9));
        }
    }

    @Test
    void isSmoothWhereTheClosedFormIsNot() {
        var history = History.ofDays(3, 100, 200);
        var at = new BgNbd(.5, 6, 1, 3).expected(history, 52);
        assertThat(new BgNbd(.5, 6, 1 - 1e-9, 3).expected(history, 52)).isCloseTo(at, within(1e-8));
        assertThat(new BgNbd(.5, 6, 1 + 1e-9, 3).expected(history, 52)).isCloseTo(at, within(1e-8));
    }

    @Test
    void knowsOneTimeBuyersOnlyInTheModifiedModel() {
        var silentForThreeYears = History.ofDays(0, 0, 3 * 365);
        assertThat(new BgNbd(.25, 4.4, .8, 2.4).alive(silentForThreeYears)).isEqualTo(1);
        assertThat(new MbgNbd(.525, 6.183, .891, 1.614).alive(silentForThreeYears))
                .isLessThan(.5);
    }

    @Test
    void takesManyPurchasesAndLongTimes() {
        var model = new BgNbd(.25, 4.4, .8, 2.4);
        var daily = History.ofDays(3000, 3000, 3000);
        assertThat(model.alive(daily)).isBetween(.99, 1.0);
        assertThat(model.expected(daily, 520)).isBetween(500.0, 3640.0);
        assertThat(model.alive(History.ofDays(3000, 3000, 6000))).isEqualTo(0);
        assertThat(model.expectedFromStart(5200)).isFinite();
        assertThat(model.expected(History.ofDays(3, 5, 7), 0)).isZero();
        assertThat(model.buys(History.ofDays(3, 5, 7), 0)).isZero();
    }

    @Test
    void refusesWhatIsNoHistory() {
        assertThatThrownBy(() -> new History(1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new History(0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new History(-1, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new History(1, Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BgNbd(.2, 4, 0, 2)).hasMessageContaining("a must be above zero");
        assertThatThrownBy(() -> Family.NBD.model(java.util.Map.of("r", 1.0))).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new Nbd(1, 1).expected(NEW, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BgNbd(1, 1, 1, 1).expected(NEW, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void discountsTheFutureOnly() {
        var model = new Nbd(1, 10);
        var history = History.ofDays(4, 200, 280);
        var perWeek = 5 / 50.0;
        assertThat(new Clv(1, 52, 1, 0).of(model, history, 20)).isCloseTo(52 * perWeek * 20, within(1e-9));
        assertThat(new Clv(.3, 52, 1, 0).of(model, history, 20)).isCloseTo(.3 * 52 * perWeek * 20, within(1e-9));
        assertThat(new Clv(1, 1, 1, .25).of(model, history, 20)).isCloseTo(perWeek * 20 / 1.25, within(1e-9));
        var year = Clv.ofMonths(1, 12, .1);
        assertThat(year.steps() * year.stepWeeks() * 7).isCloseTo(365.25, within(1e-9));
        assertThat(Math.pow(1 + year.discountPerStep(), 12)).isCloseTo(1.1, within(1e-12));
        assertThatThrownBy(() -> new Clv(1.5, 12, 1, 0)).hasMessageContaining("margin");
        assertThatThrownBy(() -> new Clv(1, 0, 1, 0)).hasMessageContaining("step");
        assertThatThrownBy(() -> new Clv(1, 1, 1, -.1)).hasMessageContaining("discount");
    }

    @Test
    void expectsSpendBetweenHisOwnAndThatOfAll() {
        var model = new GammaGamma(6.25, 3.74, 15.44);
        var all = model.populationMean().orElseThrow();
        assertThat(model.expectedSpend(1, 10).orElseThrow()).isBetween(10.0, all);
        assertThat(model.expectedSpend(50, 10).orElseThrow()).isCloseTo(10, within(.5));
        assertThat(model.expectedSpend(2, 0).orElseThrow()).isBetween(0.0, all);
        assertThat(new GammaGamma(.2, .5, 3).expectedSpend(2, 5)).isEmpty();
        assertThatThrownBy(() -> model.expectedSpend(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
