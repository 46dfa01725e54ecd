package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingTest {

    private static final Map<String, Set<String>> METADATA = Map.of(
            "kafka",
                    Set.of(
                            "bootstrapServers",
                            "tls",
                            "version",
                            "topic",
                            "consumerGroup",
                            "lagThreshold",
                            "offsetResetPolicy"),
            "postgresql", Set.of("host", "port", "userName", "dbName", "sslmode", "targetQueryValue", "query"));

    @ParameterizedTest
    @ValueSource(strings = {"production", "external"})
    void scalesEveryDeploymentOnceAndSetsNoNumberBeside(String name) {
        var overlay = Overlay.of(name);
        var targets = new java.util.ArrayList<String>();
        overlay.all(HorizontalPodAutoscaler.class)
                .forEach(each -> targets.add(each.getSpec().getScaleTargetRef().getName()));
        overlay.all("ScaledObject").forEach(each -> targets.add(each.get("spec", "scaleTargetRef", "name")));

        assertThat(targets)
                .containsExactlyInAnyOrderElementsOf(overlay.all(Deployment.class)
                        .map(each -> each.getMetadata().getName())
                        .toList());
        assertThat(overlay.all(Deployment.class))
                .allSatisfy(each -> assertThat(each.getSpec().getReplicas()).isNull());
        assertThat(overlay.all(HorizontalPodAutoscaler.class)).hasSize(4).allSatisfy(each -> {
            assertThat(each.getSpec().getMinReplicas()).isEqualTo(2);
            assertThat(each.getSpec().getMetrics()).singleElement().satisfies(metric -> assertThat(
                            metric.getResource().getName())
                    .isEqualTo("cpu"));
        });
        assertThat(overlay.all("ScaledObject")).hasSize(5).allSatisfy(each -> assertThat(
                        each.<Integer>get("spec", "minReplicaCount"))
                .isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "segmentation", "campaign", "survey"})
    void scalesWorkersOnWhatWaitsInEachOfTheirTopics(String service) {
        for (var overlay : List.of(Overlay.of("production"), Overlay.of("external"))) {
            var scaled = scaled(overlay, service + "-worker");
            var groups = new TreeMap<String, String>();
            triggers(scaled).forEach(trigger -> groups.put(trigger.get("consumerGroup"), trigger.get("topic")));
            var expected = new TreeMap<String, String>();
            Code.channels(service)
                    .forEach((channel, topic) -> expected.put(
                            Code.application(service).get("mp.messaging.incoming." + channel + ".group.id"), topic));

            assertThat(groups).isEqualTo(expected);
            assertThat(scaled.<Integer>get("spec", "maxReplicaCount"))
                    .as("the partitions of a topic")
                    .isEqualTo(12);
            assertThat(triggers(scaled)).allSatisfy(trigger -> assertThat(trigger)
                    .containsOnlyKeys(METADATA.get("kafka"))
                    .containsEntry("tls", "enable")
                    .containsEntry("bootstrapServers", bootstrap(overlay)));
        }
    }

    @Test
    void scalesTheSenderOnMailsThatAreDue() {
        for (var overlay : List.of(Overlay.of("production"), Overlay.of("external"))) {
            var trigger = triggers(scaled(overlay, "campaign-sender")).get(0);
            var migrations = Code.files(
                            Code.ROOT.resolve("campaign-service/src/main/resources/db/migration"),
                            path -> path.toString().endsWith(".sql"))
                    .map(Code::text)
                    .collect(Collectors.joining("\n"));

            assertThat(trigger).containsOnlyKeys(METADATA.get("postgresql"));
            assertThat(Code.properties(new StringReader("url=" + url(overlay))).get("url"))
                    .contains("//" + trigger.get("host") + ":" + trigger.get("port") + "/" + trigger.get("dbName"));
            for (var column : List.of("campaign_key", "status", "state", "not_before", "retry_at")) {
                assertThat(trigger.get("query")).contains(column);
                assertThat(migrations).contains(column);
            }
        }
    }

    /** With every pod there may be, the database has a connection for each of their pools. */
    @Test
    void hasConnectionsForAllOfThem() {
        var overlay = Overlay.of("production");
        var pods = overlay.all(HorizontalPodAutoscaler.class)
                        .mapToInt(each -> each.getSpec().getMaxReplicas())
                        .sum()
                + overlay.all("ScaledObject")
                        .mapToInt(each -> each.<Integer>get("spec", "maxReplicaCount"))
                        .sum();
        var pool =
                Integer.parseInt(Code.properties(Overlay.ROOT.resolve("overlays/production/settings/suite.properties"))
                        .get("quarkus.datasource.jdbc.max-size"));
        var connections = overlay.all("Cluster")
                .findFirst()
                .orElseThrow()
                .<String>get("spec", "postgresql", "parameters", "max_connections");

        assertThat(pods * pool).isLessThan(Integer.parseInt(connections));
    }

    private static String bootstrap(Overlay overlay) {
        return overlay
                .one(Deployment.class, "customer-worker")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getEnv()
                .stream()
                .filter(variable -> variable.getName().equals("KAFKA_BOOTSTRAP_SERVERS"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String url(Overlay overlay) {
        return Code.properties(Overlay.ROOT.resolve("overlays/" + overlay + "/settings/campaign.properties"))
                .get("quarkus.datasource.jdbc.url");
    }

    private static GenericKubernetesResource scaled(Overlay overlay, String name) {
        return overlay.all("ScaledObject")
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> triggers(GenericKubernetesResource scaled) {
        List<Map<String, Map<String, String>>> triggers = scaled.get("spec", "triggers");
        return triggers.stream().map(trigger -> trigger.get("metadata")).toList();
    }
}
