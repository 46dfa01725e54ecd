package io.winback.segmentation.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Oracles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Single values that need no fit, against 80-digit arithmetic. */
class PointsOracleTest {

    private static final double RELATIVE = 1e-9;

    private static Stream<JsonNode> points() {
        var oracle = Oracles.read("bgnbd_points.json");
        return stream(oracle.path("points"));
    }

    private static Stream<JsonNode> population() {
        return stream(Oracles.read("bgnbd_points.json").path("population"));
    }

    private static Stream<JsonNode> spends() {
        return stream(Oracles.read("gammagamma_points.json").path("points"));
    }

    private static Stream<JsonNode> values() {
        return stream(Oracles.read("clv_points.json").path("rows"));
    }

    @Test
    void agreesOnPoints() {
        each(points(), PointsOracleTest::checkPoints);
    }

    private static void checkPoints(JsonNode point) {
        var model = bgNbd(point);
        var history = history(point);
        point.fields().forEachRemaining(field -> {
            var parts = field.getKey().split("_");
            var expected = field.getValue().asDouble();
            switch (parts[0] + (parts.length > 1 ? "_" : "")) {
                case "p_" ->
                    check(
                            field.getKey(),
                            parts[1].equals("alive")
                                    ? model.alive(history)
                                    : model.buys(history, Double.parseDouble(parts[2])),
                            expected);
                case "E_" -> check(field.getKey(), model.expected(history, Double.parseDouble(parts[1])), expected);
                case "lnL" -> check(field.getKey(), model.logLikelihood(history), expected);
                default -> assertThat(field.getKey()).isIn("params", "x", "t_x", "T");
            }
        });
    }

    @Test
    void agreesOnPopulation() {
        each(population(), PointsOracleTest::checkPopulation);
    }

    private static void checkPopulation(JsonNode point) {
        var model = bgNbd(point);
        var weeks = point.path("t").asDouble();
        if (point.has("E")) {
            check("E", model.expectedFromStart(weeks), point.path("E").asDouble());
        }
        if (point.has("pmf")) {
            check(
                    "pmf",
                    model.share(point.path("n").asInt(), weeks),
                    point.path("pmf").asDouble());
        }
    }

    @Test
    void agreesOnSpends() {
        each(spends(), PointsOracleTest::checkSpends);
    }

    private static void checkSpends(JsonNode point) {
        var model = gammaGamma(Oracles.read("gammagamma_points.json").path("params"));
        var repeats = point.path("x").asInt();
        var mean = point.path("m").asDouble();
        check(
                "E_M",
                model.expectedSpend(repeats, mean).orElseThrow(),
                point.path("E_M").asDouble());
        if (!point.path("lnL").isNull()) {
            check("lnL", model.logLikelihood(repeats, mean), point.path("lnL").asDouble());
        }
    }

    @Test
    void agreesOnValues() {
        each(values(), PointsOracleTest::checkValues);
    }

    private static void checkValues(JsonNode row) {
        var oracle = Oracles.read("clv_points.json");
        var model = bgNbd(oracle.path("bgnbd"));
        var history = history(row);
        var spend = gammaGamma(oracle.path("gg"))
                .expectedSpend(history.repeats(), row.path("m").asDouble())
                .orElseThrow();
        check("p_alive", model.alive(history), row.path("p_alive").asDouble());
        check("E_39", model.expected(history, 39), row.path("E_39").asDouble());
        check("E_M", spend, row.path("E_M").asDouble());
        check("clv_C1", Steps.C1.of(model, history, spend), row.path("clv_C1").asDouble());
        check("clv_C2", Steps.C2.of(model, history, spend), row.path("clv_C2").asDouble());
    }

    private static void each(Stream<JsonNode> points, Consumer<JsonNode> check) {
        points.forEach(point ->
                assertThatCode(() -> check.accept(point)).as(point.toString()).doesNotThrowAnyException());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void check(String what, double actual, double expected) {
        assertThat(actual).as(what).isCloseTo(expected, within(RELATIVE * Math.abs(expected) + 1e-80));
    }

    private static History history(JsonNode point) {
        return new History(
                point.path("x").asInt(),
                point.path("t_x").asDouble(),
                point.path("T").asDouble());
    }

    private static BgNbd bgNbd(JsonNode named) {
        var values = named.isArray()
                ? named
                : Oracles.read("bgnbd_points.json")
                        .path("params")
                        .path(named.path("params").asText());
        return new BgNbd(
                values.path(0).asDouble(),
                values.path(1).asDouble(),
                values.path(2).asDouble(),
                values.path(3).asDouble());
    }

    private static GammaGamma gammaGamma(JsonNode values) {
        return new GammaGamma(
                values.path(0).asDouble(),
                values.path(1).asDouble(),
                values.path(2).asDouble());
    }
}
