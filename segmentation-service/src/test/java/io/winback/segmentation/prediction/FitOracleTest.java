package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maximum likelihood on real data, within conventions 13. */
class FitOracleTest {

    private static final double BELOW = 1e-3;
    private static final double ABOVE = 1e-5;
    private static final double STEEP = 1e-6;
    private static final Percentage PARAMETER = Percentage.withPercentage(.2);
    private static final Percentage PARAMETER_A = Percentage.withPercentage(.5);

    /** Those of the oracle come from differences, not derivatives. */
    private static final Percentage STANDARD_ERROR = Percentage.withPercentage(.5);

    static List<Window> windows() {
        return Window.all();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void summariesAreThoseOfTheOracle(Window window) {
        var file = "summary_" + window.name() + ".csv.gz";
        assumeTrue(window.set().has(file), () -> window.set() + " has no " + file);
        var rows = window.set().rows(file);
        assertThat(rows).hasSize(window.summaries().size());
        for (var row : rows) {
            var summary = window.summaries().get(row.get("customer_id"));
            assertThat(List.of(
                            summary.first().toString(),
                            summary.last().toString(),
                            summary.repeats(),
                            summary.recencyDays(),
                            summary.ageDays()))
                    .isEqualTo(List.of(
                            row.get("first"),
                            row.get("last"),
                            Integer.valueOf(row.get("frequency")),
                            Integer.valueOf(row.get("recency_days")),
                            Integer.valueOf(row.get("T_days"))));
            assertThat(summary.repeatMean()).isCloseTo(number(row.get("monetary_repeat_mean")), within(.005));
            assertThat(summary.total()).isCloseTo(number(row.get("spend_total")), within(.005));
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheBetaGeometricModel(Window window) {
        var oracle = window.models().path("bgnbd");
        var fit = Fits.bgNbd(window.histories());
        checkLikelihood(fit.logLikelihood(), oracle);
        assertThat(fit.gradient()).isLessThan(STEEP);
        assertThat(fit.customers()).isEqualTo(window.models().path("n").asLong());
        var parameters = fit.model().parameters();
        var identified =
                oracle.path("ll").asDouble() - Fits.nbd(window.histories()).logLikelihood() > BELOW;
        assertThat(fit.dropoutIdentified()).isEqualTo(identified);
        for (var name : identified ? List.of("r", "alpha", "a", "b") : List.of("r", "alpha")) {
            assertThat(parameters.get(name))
                    .as(name)
                    .isCloseTo(oracle.path(name).asDouble(), name.equals("a") ? PARAMETER_A : PARAMETER);
            if (identified) {
                checkError(fit.standardErrors().get(name), oracle.path("se").path(name));
            }
        }
        if (!identified) {
            assertThat(fit.caveats()).containsExactly(Caveat.DROPOUT_NOT_IDENTIFIED);
            assertThat(fit.model()).isInstanceOf(Nbd.class);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheModelWithoutDropout(Window window) {
        var oracle = window.models().path("nbd_limit");
        assumeTrue(oracle.has("ll"), () -> window + " has no nbd_limit");
        var fit = Fits.nbd(window.histories());
        checkLikelihood(fit.logLikelihood(), oracle);
        assertThat(fit.model().parameters().get("r")).isCloseTo(oracle.path("r").asDouble(), PARAMETER);
        assertThat(fit.model().parameters().get("alpha"))
                .isCloseTo(oracle.path("alpha").asDouble(), PARAMETER);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void endsAtAMaximumOfTheModifiedModel(Window window) {
        var histories = window.histories();
        var fit = Fits.mbgNbd(histories);
        assertThat(fit.gradient()).isLessThan(STEEP);
        assertThat(fit.logLikelihood())
                .isGreaterThanOrEqualTo(Fits.nbd(histories).logLikelihood());
        if (fit.dropoutIdentified()) {
            assertThat(fit.standardErrors()).hasSize(4).allSatisfy((name, error) -> assertThat(error)
                    .isPositive());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheSpend(Window window) {
        var oracle = window.models().path("gamma_gamma");
        assumeTrue(oracle.has("ll"), () -> window + " has no gamma_gamma");
        var fit = SpendFits.gammaGamma(window.spends());
        checkLikelihood(fit.logLikelihood(), oracle);
        assertThat(fit.gradient()).isLessThan(STEEP);
        fit.model().parameters().forEach((name, value) -> {
            assertThat(value).as(name).isCloseTo(oracle.path(name).asDouble(), PARAMETER);
            checkError(fit.standardErrors().get(name), oracle.path("se").path(name));
        });
        assertThat(fit.customers()).isEqualTo(oracle.path("n").asLong());
        assertThat(fit.excluded())
                .isEqualTo(oracle.path("excluded_repeat_with_m_le_0").asLong());
        assertThat(fit.correlation()).isCloseTo(oracle.path("pearson_x_m").asDouble(), within(1e-9));
        assertThat(fit.meanSpend()).isCloseTo(oracle.path("mean_m").asDouble(), within(.005));
        if (fit.model().populationMean().isPresent()) {
            assertThat(fit.model().populationMean().getAsDouble())
                    .isCloseTo(oracle.path("pop_mean_EM").asDouble(), PARAMETER);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void fitsTheSameCustomers(Window window) {
        var repeats = window.summaries().values().stream()
                .mapToLong(Window.Summary::repeats)
                .summaryStatistics();
        assertThat(repeats.getCount()).isEqualTo(window.models().path("n").asLong());
        assertThat(repeats.getSum()).isEqualTo(window.models().path("sum_x").asLong());
        assertThat(window.summaries().values().stream()
                        .filter(one -> one.repeats() > 0)
                        .count())
                .isEqualTo(window.models().path("n_repeat").asLong());
    }

    private static void checkLikelihood(double actual, JsonNode oracle) {
        assertThat(actual)
                .isBetween(
                        oracle.path("ll").asDouble() - BELOW, oracle.path("ll").asDouble() + ABOVE);
    }

    private static void checkError(Double actual, JsonNode oracle) {
        if (oracle.isNumber()) {
            assertThat(actual).isCloseTo(oracle.asDouble(), STANDARD_ERROR);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
