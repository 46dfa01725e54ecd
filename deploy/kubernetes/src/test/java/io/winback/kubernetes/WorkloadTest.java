package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadTest {

    private static final Map<String, Integer> PORTS =
            Map.of("customer", 8081, "segmentation", 8082, "campaign", 8083, "survey", 8084);

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void hasWebAndWorkerOfEachServiceAndOneSender(Overlay overlay) {
        var duties = new TreeMap<String, String>();
        overlay.all(Deployment.class)
                .forEach(each -> duties.put(
                        each.getMetadata().getName(), variables(service(each)).get("WINBACK_DUTIES")));

        var expected = new TreeMap<String, String>();
        Overlay.SERVICES.forEach(service -> expected.put(service + "-web", "none"));
        Overlay.SERVICES.forEach(service -> expected.put(service + "-worker", "relay,consumers,workers"));
        expected.put("campaign-sender", "sender");
        assertThat(duties).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void migratesInAJobOfEachService(Overlay overlay) {
        for (var service : Overlay.SERVICES) {
            var job = overlay.one(Job.class, service + "-migrate")
                    .getSpec()
                    .getTemplate()
                    .getSpec();
            var web = overlay.one(Deployment.class, service + "-web");

            assertThat(variables(job.getContainers().get(0))).containsEntry("QUARKUS_PROFILE", "prod,migrate");
            assertThat(job.getContainers().get(0).getImage())
                    .isEqualTo(service(web).getImage());
            assertThat(variables(service(web))).doesNotContainKey("QUARKUS_PROFILE");
            assertThat(web.getSpec().getTemplate().getSpec().getInitContainers())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void enforcesRestrictedPods(Overlay overlay) {
        assertThat(overlay.one(Namespace.class, "winback").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.pods()).isNotEmpty().allSatisfy((title, template) -> {
            var pod = template.getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC()))
                    .containsOnlyNulls();
            assertThat(pod.getContainers()).allSatisfy(container -> {
                var security = container.getSecurityContext();
                assertThat(security.getAllowPrivilegeEscalation()).isFalse();
                assertThat(security.getReadOnlyRootFilesystem()).isTrue();
                assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(security.getCapabilities().getAdd()).isEmpty();
                assertThat(security.getPrivileged()).isNull();
                assertThat(container.getPorts())
                        .allSatisfy(port -> assertThat(port.getHostPort()).isNull());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void mountsNothingOfTheNodeAndLimitsWhatIsTemporary(Overlay overlay) {
        assertThat(overlay.pods())
                .allSatisfy((title, template) -> assertThat(template.getSpec().getVolumes())
                        .allSatisfy(volume -> {
                            assertThat(volume.getHostPath()).isNull();
                            if (volume.getEmptyDir() != null) {
                                assertThat(volume.getEmptyDir().getSizeLimit())
                                        .as(volume.getName())
                                        .isNotNull();
                            }
                        }));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void asksForWhatItMayUse(Overlay overlay) {
        assertThat(overlay.pods()).allSatisfy((title, template) -> assertThat(
                        template.getSpec().getContainers())
                .allSatisfy(container -> {
                    var resources = container.getResources();
                    assertThat(resources.getRequests()).containsKeys("cpu", "memory");
                    assertThat(resources.getLimits())
                            .containsOnlyKeys("memory")
                            .containsEntry("memory", resources.getRequests().get("memory"));
                }));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void isAskedOnTheManagementPortHowItIs(Overlay overlay) {
        assertThat(overlay.all(Deployment.class)).allSatisfy(each -> {
            var container = service(each);
            var port = PORTS.get(each.getMetadata().getLabels().get("app.kubernetes.io/name"));
            assertThat(container.getPorts().stream()
                            .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort)))
                    .isEqualTo(Map.of("http", port, "management", port + 1000));
            assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
            assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
            var startup = container.getStartupProbe();
            assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold())
                    .as("ten minutes for a migration")
                    .isEqualTo(600);
            assertThat(container.getLifecycle()).isNull();
            assertThat(each.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                    .isEqualTo(60);
        });
        assertThat(overlay.all(StatefulSet.class)).allSatisfy(each -> assertThat(
                        service(each.getSpec().getTemplate().getSpec().getContainers()))
                .satisfies(container -> {
                    assertThat(container.getLivenessProbe()).isNotNull();
                    assertThat(container.getReadinessProbe()).isNotNull();
                }));
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void staysUpWhileNodesAreEmptied(Overlay overlay) {
        assertThat(overlay.all(Deployment.class)).allSatisfy(each -> {
            var name = each.getMetadata().getName();
            var pod = each.getSpec().getTemplate();
            var chosen = each.getSpec().getSelector().getMatchLabels();
            var budget = overlay.one(PodDisruptionBudget.class, name).getSpec();
            assertThat(budget.getMinAvailable()).isEqualTo(new IntOrString(1));
            assertThat(budget.getSelector().getMatchLabels()).isEqualTo(chosen);
            assertThat(pod.getMetadata().getLabels()).containsAllEntriesOf(chosen);
            assertThat(pod.getSpec().getTopologySpreadConstraints())
                    .anySatisfy(spread -> assertThat(spread.getLabelSelector().getMatchLabels())
                            .isEqualTo(chosen));
            assertThat(pod.getSpec()
                            .getAffinity()
                            .getPodAntiAffinity()
                            .getPreferredDuringSchedulingIgnoredDuringExecution())
                    .anySatisfy(term -> assertThat(
                                    term.getPodAffinityTerm().getLabelSelector().getMatchLabels())
                            .isEqualTo(chosen));
            assertThat(pod.getSpec().getServiceAccountName())
                    .isEqualTo(each.getMetadata().getLabels().get("app.kubernetes.io/name") + "-service");
        });
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void runsTheVersionOfThisTree(Overlay overlay) {
        var version = System.getProperty("winback.version").replace("-SNAPSHOT", "");
        assertThat(overlay.all(Deployment.class))
                .allSatisfy(each -> assertThat(service(each).getImage())
                        .isIn(image(each) + ":" + version, image(each) + ":" + version + "-native"));
    }

    private static String image(Deployment deployment) {
        return "winback/" + deployment.getMetadata().getLabels().get("app.kubernetes.io/name") + "-service";
    }

    private static Container service(Deployment deployment) {
        return service(deployment.getSpec().getTemplate().getSpec().getContainers());
    }

    private static Container service(java.util.List<Container> containers) {
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    private static Map<String, String> variables(Container container) {
        return container.getEnv().stream().collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("management"));
        return probe.getHttpGet().getPath();
    }
}
