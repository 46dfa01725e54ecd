package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final String WRAP = "deploy/kubernetes/monitoring/wrap was run after the last change";

    @Test
    void readsEveryPodOnItsManagementPort() {
        for (var overlay : List.of(Overlay.of("production"), Overlay.of("external"))) {
            var monitor = overlay.one(PodMonitor.class, "winback").getSpec();

            assertThat(overlay.all(Deployment.class)).allSatisfy(each -> assertThat(
                            each.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(monitor.getSelector().getMatchLabels()));
            assertThat(monitor.getPodMetricsEndpoints()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.getPort()).isEqualTo("management");
                assertThat(endpoint.getPath()).isEqualTo("/q/metrics");
            });
        }
    }

    /** What promtool has tested is what the cluster gets: monitoring/wrap was run after the last change. */
    @Test
    void shipsTheRulesAsTheyAreTested() {
        for (var overlay : List.of(Overlay.of("production"), Overlay.of("external"))) {
            var shipped = overlay.all(PrometheusRule.class)
                    .collect(Collectors.toMap(rule -> rule.getMetadata().getName(), rule -> Manifests.plain(rule)
                            .get("spec")));
            var tested = files("rules")
                    .collect(Collectors.toMap(
                            file -> "winback-" + file.getFileName().toString().replace(".yaml", ""),
                            file -> Manifests.plain(Code.text(file))));

            assertThat(shipped).as(WRAP).isEqualTo(tested);
        }
    }

    /** A dashboard that is not listed would be shipped to nobody. */
    @Test
    void shipsEveryDashboard() {
        var shipped = Overlay.of("production")
                .all(ConfigMap.class)
                .filter(each -> each.getMetadata().getLabels() != null
                        && each.getMetadata().getLabels().containsKey("grafana_dashboard"))
                .flatMap(each -> each.getData().keySet().stream());

        assertThat(shipped)
                .as(WRAP)
                .containsExactlyInAnyOrderElementsOf(files("dashboards")
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static Stream<Path> files(String folder) {
        var path = Overlay.ROOT.resolve("monitoring").resolve(folder);
        return Files.isDirectory(path) ? Code.files(path, Files::isRegularFile) : Stream.empty();
    }
}
