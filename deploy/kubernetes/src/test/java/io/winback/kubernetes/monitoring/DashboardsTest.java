package io.winback.kubernetes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardsTest {

    static Stream<Path> dashboards() {
        return Monitoring.files("dashboards", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void showsOnlyMetricsThatExist(Path file) {
        var expressions = Monitoring.json(file).findValuesAsText("expr");
        assertThat(expressions).isNotEmpty();
        assertThat(expressions).allSatisfy(expression -> {
            assertThat(PromQl.metrics(expression)).isNotEmpty();
            assertThat(Monitoring.metrics()).containsAll(PromQl.metrics(expression));
        });
    }

    /** Links and imports go by the uid, so it is the name of the file and stays. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void keepsItsIdentityAndBelongsToNoDatasource(Path file) {
        var dashboard = Monitoring.json(file);

        assertThat(dashboard.path("uid").asText() + ".json")
                .isEqualTo(file.getFileName().toString());
        assertThat(dashboard.has("id")).as("an id is of one Grafana").isFalse();
        assertThat(dashboard.at("/templating/list").valueStream().map(variable -> variable.path("name")
                        .asText()))
                .contains("datasource", "namespace");
        assertThat(dashboard.findValues("datasource").stream()
                        .filter(JsonNode::isObject)
                        .map(datasource -> datasource.path("uid").asText()))
                .containsOnly("${datasource}");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsDoNotLieOnEachOther(Path file) {
        var taken = new HashSet<String>();
        Monitoring.json(file).path("panels").forEach(panel -> {
            var place = panel.path("gridPos");
            for (var x = 0; x < place.path("w").asInt(); x++) {
                for (var y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add((place.path("x").asInt() + x) + "/"
                                    + (place.path("y").asInt() + y)))
                            .as(panel.path("title").asText())
                            .isTrue();
                }
            }
        });
    }

    @Test
    void thereAreFour() {
        assertThat(dashboards().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "winback-delivery.json",
                        "winback-events.json",
                        "winback-machine.json",
                        "winback-overview.json");
    }
}
