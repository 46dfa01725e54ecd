package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.winback.kubernetes.Network.End;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {

    private static final End WORLD = End.outside("203.0.113.7");
    private static final End INGRESS = End.namespace("ingress-nginx");
    private static final End PROMETHEUS = End.namespace("monitoring");
    private static final End NAMES = End.namespace("kube-system");
    private static final End STRANGER = End.namespace("default");

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void deniesWhatIsNotSaid(Overlay overlay) {
        var policy = overlay.one(NetworkPolicy.class, "default-deny").getSpec();

        assertThat(policy.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(policy.getPodSelector().getMatchExpressions()).isEmpty();
        assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(policy.getIngress()).isEmpty();
        assertThat(policy.getEgress()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void letsOnlyTheIngressControllerAndTheExportIn(Overlay overlay) {
        var all = new Connections(overlay);

        assertThat(all.to("http", INGRESS)).containsExactlyInAnyOrderElementsOf(webs());
        assertThat(all.to("http", PROMETHEUS)).isEmpty();
        assertThat(all.to("http", STRANGER)).isEmpty();
        assertThat(all.to("http", WORLD)).isEmpty();
        assertThat(all.among("http"))
                .containsExactlyInAnyOrder(
                        "customer-web to segmentation-web",
                        "customer-web to campaign-web",
                        "customer-web to survey-web");
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void letsPrometheusAloneReadMetrics(Overlay overlay) {
        var all = new Connections(overlay);

        assertThat(all.to("management", PROMETHEUS)).isEqualTo(workloads());
        assertThat(Stream.of(INGRESS, STRANGER, WORLD).flatMap(end -> all.to("management", end).stream()))
                .isEmpty();
        assertThat(all.among("management")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void letsNamesOutAndTracesWhereTheyAreWanted(Overlay overlay) {
        var all = new Connections(overlay);
        var traced = overlay.name().equals("everything") ? workloads() : Set.<String>of();

        assertThat(all.reach(NAMES, 53)).containsAll(workloads());
        assertThat(all.reach(PROMETHEUS, 4317)).isEqualTo(traced);
        assertThat(all.reach(PROMETHEUS, 4318)).isEqualTo(traced);
        assertThat(all.reach(STRANGER, 53)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void letsWebhooksAloneOutIntoTheWorld(Overlay overlay) {
        var all = new Connections(overlay);
        var expected = overlay.name().equals("everything") ? workloads() : Set.of("customer-worker");

        assertThat(all.reach(WORLD, 443)).isEqualTo(expected);
        assertThat(all.reach(End.outside("2001:db8::7"), 443)).containsExactly("customer-worker");
        assertThat(all.reach(WORLD, 80)).isEmpty();
        assertThat(all.reach(WORLD, 22)).isEmpty();
    }

    @Test
    void letsWebhooksIntoNoPrivateNetwork() {
        for (var address : List.of(
                "10.0.0.1", "172.20.3.4", "192.168.1.1", "169.254.169.254", "100.100.0.1", "127.0.0.1", "fd00::1")) {
            assertThat(new Connections(Overlay.of("production")).reach(End.outside(address), 443))
                    .isEmpty();
        }
    }

    @Test
    void reachesWhatIsBroughtAlong() {
        var all = new Connections(Overlay.of("external"));

        assertThat(all.reach(End.outside("10.0.1.5"), 5432)).isEqualTo(withMigrations());
        assertThat(all.reach(End.outside("10.0.2.5"), 9093)).isEqualTo(workloads());
        assertThat(all.reach(End.outside("10.0.2.5"), 5432)).isEmpty();
        assertThat(all.reach(WORLD, 587)).containsExactly("campaign-sender", "campaign-web");
        assertThat(all.reach(WORLD, 993)).isEmpty();
        assertThat(new Connections(Overlay.of("everything")).reach(WORLD, 993)).containsExactly("campaign-worker");
    }

    @Test
    void reachesWhatTheOperatorsRun() {
        var all = new Connections(Overlay.of("production"));
        var postgres = End.pod(Map.of("cnpg.io/cluster", "winback-postgres"));
        var kafka = End.pod(Map.of("strimzi.io/cluster", "winback", "strimzi.io/name", "winback-kafka"));
        var exporter = End.pod(Map.of("strimzi.io/cluster", "winback", "strimzi.io/name", "winback-kafka-exporter"));
        var network = Network.of(Overlay.of("production"));

        assertThat(all.reach(postgres, 5432)).isEqualTo(withMigrations());
        assertThat(all.reach(kafka, 9093)).isEqualTo(workloads());
        assertThat(all.reach(kafka, 9091)).isEmpty();
        assertThat(all.reach(WORLD, 587)).containsExactly("campaign-sender", "campaign-web");
        assertThat(network.lets(postgres, postgres, 5432)).isTrue();
        assertThat(network.lets(End.namespace("cnpg-system"), postgres, 8000)).isTrue();
        assertThat(network.lets(End.namespace("keda"), postgres, 5432)).isTrue();
        assertThat(network.lets(End.namespace("keda"), kafka, 9093)).isTrue();
        assertThat(network.lets(PROMETHEUS, postgres, 9187)).isTrue();
        assertThat(network.lets(PROMETHEUS, exporter, 9404)).isTrue();
        assertThat(network.lets(exporter, kafka, 9091)).isTrue();
        assertThat(network.lets(STRANGER, postgres, 5432)).isFalse();
        assertThat(network.lets(STRANGER, kafka, 9093)).isFalse();
    }

    @Test
    void reachesWhatDevBrings() {
        var overlay = Overlay.of("dev");
        var all = new Connections(overlay);
        var pods = overlay.pods();

        assertThat(all.reach(End.pod(pods.get("StatefulSet postgres")), 5432)).containsAll(withMigrations());
        assertThat(all.reach(End.pod(pods.get("StatefulSet kafka")), 9092))
                .containsAll(workloads())
                .contains("kafka-topics");
        assertThat(all.reach(End.pod(pods.get("StatefulSet mail")), 1025))
                .containsExactly("campaign-sender", "campaign-web");
    }

    private static List<String> webs() {
        return Overlay.SERVICES.stream().map(service -> service + "-web").toList();
    }

    private static Set<String> workloads() {
        var names = new TreeSet<>(webs());
        Overlay.SERVICES.forEach(service -> names.add(service + "-worker"));
        names.add("campaign-sender");
        return names;
    }

    private static Set<String> withMigrations() {
        var names = new TreeSet<>(workloads());
        Overlay.SERVICES.forEach(service -> names.add(service + "-migrate"));
        return names;
    }
}
