package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Oracles;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the literature prints for the CDNOW sample, with as many digits as it prints. */
class PublishedTest {

    private static final double WEEKS = 39;
    private static final int LAST_CLASS = 7;

    private Window calibration;
    private Fit fit;

    @BeforeEach
    void fits() {
        calibration = Window.all().stream()
                .filter(window -> window.toString().equals("cdnow_sample cal"))
                .findAny()
                .orElse(null);
        assumeTrue(calibration != null, "The CDNOW sample is not there");
        fit = Fits.bgNbd(calibration.histories());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FHL2005-BGNBD", "CLVTools-BGNBD", "BTYD-BGNBD"})
    void parameters(String id) {
        var published = published(id).path("published");
        fit.model().parameters().forEach((name, value) -> assertThat(value)
                .as(name)
                .isCloseTo(
                        published.path(name).asDouble(),
                        within(5e-4 + 1e-3 * published.path(name).asDouble())));
        assertThat(fit.logLikelihood()).isCloseTo(published.path("LL").asDouble(), within(.05));
    }

    @Test
    void spend() {
        var published = published("FH-GammaGamma").path("published");
        var spend = SpendFits.gammaGamma(calibration.spends());
        spend.model().parameters().forEach((name, value) -> assertThat(value)
                .as(name)
                .isCloseTo(published.path(name).asDouble(), within(.005)));
        assertThat(spend.logLikelihood()).isCloseTo(published.path("LL").asDouble(), within(1e-3));
        var means = published("Hardie-EAP").path("published");
        var customers = List.copyOf(calibration.summaries().values());
        for (var i = 0; i < means.size(); i++) {
            assertThat(spend.model()
                            .expectedSpend(
                                    customers.get(i).repeats(), customers.get(i).repeatMean())
                            .orElseThrow())
                    .isCloseTo(means.path(i).asDouble(), within(.1));
        }
    }

    @Test
    void expectations() {
        var sheet = published("Hardie-sheet-CE");
        assertThat(fit.model().expected(new History(2, 30.43, 38.86), WEEKS))
                .isCloseTo(sheet.path("published").asDouble(), within(5e-4))
                .isCloseTo(sheet.path("recomputed").asDouble(), within(1e-9 + 1e-6));
        var times = List.of(.1429, 1.0, 3.0, 31.8571, 32.0, 78.0);
        checkAll(
                "Hardie-sheet-E",
                times.stream().map(fit.model()::expectedFromStart).toList(),
                3e-4,
                1e-5);
        var theirs = published("BTYD-BGNBD").path("published");
        var model = new BgNbd(
                theirs.path("r").asDouble(),
                theirs.path("alpha").asDouble(),
                theirs.path("a").asDouble(),
                theirs.path("b").asDouble());
        assertThat(model.expectedFromStart(52))
                .isCloseTo(published("BTYD-E52").path("recomputed").asDouble(), within(1e-6));
        var paradox = List.of(10, 15, 20, 25).stream()
                .map(repeats -> model.expected(new History(repeats, 20, 39), 52))
                .toList();
        checkAll("BTYD-paradox", paradox, 2e-4, 1e-6);
    }

    @Test
    void expectationsByFrequency() {
        var published = published("BTYD-condexp");
        var sums = new double[LAST_CLASS + 1];
        var numbers = new long[LAST_CLASS + 1];
        calibration.summaries().values().forEach(one -> {
            var frequency = Math.min(LAST_CLASS, one.repeats());
            sums[frequency] += fit.model().expected(one.history(), WEEKS);
            numbers[frequency]++;
        });
        for (var frequency = 0; frequency <= LAST_CLASS; frequency++) {
            assertThat(numbers[frequency])
                    .isEqualTo(published.path("n").path(frequency).asLong());
            assertThat(sums[frequency] / numbers[frequency])
                    .isCloseTo(published.path("expected_bgnbd").path(frequency).asDouble(), within(1e-3));
        }
    }

    @Test
    void tracking() {
        var oldest = calibration.summaries().values().stream()
                .mapToInt(Window.Summary::ageDays)
                .max()
                .orElseThrow();
        var cumulative = List.of(20, 21, 22, 23, 24, 25).stream()
                .map(week -> calibration.summaries().values().stream()
                        .mapToDouble(one ->
                                fit.model().expectedFromStart(Math.max(0, week - (oldest - one.ageDays()) / 7.0)))
                        .sum())
                .toList();
        var published = published("BTYD-track");
        for (var i = 0; i < cumulative.size(); i++) {
            assertThat(cumulative.get(i))
                    .isCloseTo(published.path("expected_bgnbd").path(i).asDouble(), within(.01))
                    .isCloseTo(published.path("recomputed").path(i).asDouble(), within(1e-3));
        }
    }

    private static void checkAll(String id, List<Double> actual, double published, double recomputed) {
        for (var i = 0; i < actual.size(); i++) {
            var row = published(id);
            var again = row.path("recomputed").path(i).asDouble();
            assertThat(actual.get(i)).as(id + " " + i).isCloseTo(again, within(recomputed * again));
            if (row.has("published")) {
                assertThat(actual.get(i))
                        .as(id + " " + i)
                        .isCloseTo(row.path("published").path(i).asDouble(), within(published * Math.max(1, again)));
            }
        }
    }

    private static JsonNode published(String id) {
        for (var row : Oracles.read("published.json")) {
            if (row.path("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("Not in published.json: " + id);
    }
}
