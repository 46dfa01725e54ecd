package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Predictions for single customers and of the whole base, as of the end of the calibration period. */
class PredictionOracleTest {

    private static final double OWN_FIT = 3e-3;
    private static final double SAME_PARAMETERS = 1e-9;

    /** At the border the oracle's closed form cancels: its purchases of 26 weeks are more than twice those of 13. */
    private static final double SAME_PARAMETERS_AT_THE_BORDER = 1e-6;

    private static final Map<String, String> TOTALS = Map.of(
            "clv_C1_total", "clv_C1",
            "clv_C2_total", "clv_C2",
            "p_alive_sum", "p_alive",
            "E_x_52w_sum", "E_x_52w");
    private static final String PREDICTIONS = "predictions_cal.csv";
    private static final String METRICS = "metrics.json";
    private static final String TRACKING = "tracking.json";

    static List<Window> calibrations() {
        return Window.calibrations();
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void predictsWithTheOraclesParameters(Window window) {
        var identified = Fits.bgNbd(window.histories()).dropoutIdentified();
        check(
                window,
                window.oracleModel(),
                window.oracleSpend(),
                identified ? SAME_PARAMETERS : SAME_PARAMETERS_AT_THE_BORDER);
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void predictsWithItsOwnFit(Window window) {
        check(
                window,
                Fits.bgNbd(window.histories()).model(),
                SpendFits.gammaGamma(window.spends()).model(),
                OWN_FIT);
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void followsThePurchasesWeekByWeek(Window window) {
        assumeTrue(window.set().has(TRACKING), () -> window.set() + " has no " + TRACKING);
        var oracle = window.set().json(TRACKING).path("expected_cum");
        var own = Fits.bgNbd(window.histories()).model();
        for (var week = 1; week <= oracle.size(); week++) {
            var expected = oracle.path(week - 1).asDouble();
            assertThat(track(window, window.oracleModel(), week)).isCloseTo(expected, within(expected * 1e-9));
            assertThat(track(window, own, week)).isCloseTo(expected, within(expected * OWN_FIT));
        }
    }

    @ParameterizedTest
    @MethodSource("calibrations")
    void addsUpToTheTotalsOfTheBase(Window window) {
        assumeTrue(window.set().has(METRICS), () -> window.set() + " has no " + METRICS);
        var totals = window.set().json(METRICS).path("prediction_totals_cal");
        assumeTrue(totals.isObject(), () -> window.set() + " has no totals");
        var model = Fits.bgNbd(window.histories());
        var spend = SpendFits.gammaGamma(window.spends()).model();
        addUp(window, totals, model.model(), spend, OWN_FIT);
        addUp(
                window,
                totals,
                window.oracleModel(),
                window.oracleSpend(),
                model.dropoutIdentified() ? SAME_PARAMETERS : SAME_PARAMETERS_AT_THE_BORDER);
    }

    private static void addUp(Window window, JsonNode totals, BuyingModel model, GammaGamma spend, double tolerance) {
        TOTALS.forEach((total, column) -> {
            if (totals.has(total)) {
                var expected = totals.get(total).asDouble();
                assertThat(window.summaries().values().stream()
                                .mapToDouble(one ->
                                        predict(column, one, model, spend).orElseThrow())
                                .sum())
                        .as(total)
                        .isCloseTo(expected, within(tolerance * expected));
            }
        });
    }

    private static double track(Window window, BuyingModel model, int week) {
        var oldest = window.summaries().values().stream()
                .mapToInt(Window.Summary::ageDays)
                .max()
                .orElseThrow();
        return window.summaries().values().stream()
                .mapToDouble(one -> model.expectedFromStart(
                        Math.max(0, week - (double) (oldest - one.ageDays()) / History.DAYS_OF_A_WEEK)))
                .sum();
    }

    private static void check(Window window, BuyingModel model, GammaGamma spend, double tolerance) {
        assumeTrue(window.set().has(PREDICTIONS), () -> window.set() + " has no " + PREDICTIONS);
        for (var row : window.set().rows(PREDICTIONS)) {
            var summary = window.summaries().get(row.get("customer_id"));
            row.forEach((column, text) -> {
                var predicted = predict(column, summary, model, spend);
                if (predicted.isPresent() && !text.isEmpty()) {
                    var expected = Double.parseDouble(text);
                    assertThat(predicted.getAsDouble())
                            .as(column + " of " + row.get("customer_id"))
                            .isCloseTo(expected, within(tolerance * Math.abs(expected)));
                }
            });
        }
    }

    private static OptionalDouble predict(String column, Window.Summary summary, BuyingModel model, GammaGamma spend) {
        var history = summary.history();
        var mean = spend.expectedSpend(summary.repeats(), summary.repeatMean());
        var weeks = column.replaceAll("\\D", "");
        if (column.equals("p_alive")) {
            return OptionalDouble.of(model.alive(history));
        } else if (column.matches("E_x_\\d+w")) {
            return OptionalDouble.of(model.expected(history, Integer.parseInt(weeks)));
        } else if (column.matches("p_buy_\\d+w")) {
            return OptionalDouble.of(model.buys(history, Integer.parseInt(weeks)));
        } else if (column.equals("E_M")) {
            return mean;
        } else if (column.matches("clv_C[12]") && mean.isPresent()) {
            var steps = column.endsWith("1") ? Steps.C1 : Steps.C2;
            return OptionalDouble.of(steps.of(model, history, mean.getAsDouble()));
        }
        return OptionalDouble.empty();
    }
}
