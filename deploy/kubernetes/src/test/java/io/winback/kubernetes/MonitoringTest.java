package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoringTest {

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

    /** A file of rules or a dashboard that is not listed would be shipped to nobody. */
    @Test
    void shipsEveryRuleAndDashboard() {
        var list = Code.text(Overlay.ROOT.resolve("monitoring/kustomization.yaml"));

        for (var folder : List.of("rules", "dashboards")) {
            var path = Overlay.ROOT.resolve("monitoring").resolve(folder);
            if (Files.isDirectory(path)) {
                assertThat(Code.files(
                                        path,
                                        file -> Files.isRegularFile(file)
                                                && file.toString().matches(".*\\.(yaml|json)"))
                                .map(Path::getFileName)
                                .map(Path::toString))
                        .allSatisfy(file -> assertThat(list).contains(folder + "/" + file));
            }
        }
    }
}
