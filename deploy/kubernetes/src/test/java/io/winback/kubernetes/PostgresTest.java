package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostgresTest {

    @Test
    void commitsOnTwoOfThreeInstances() {
        var cluster = one("Cluster");

        assertThat(cluster.<Integer>get("spec", "instances")).isEqualTo(3);
        assertThat(cluster.<Map<String, Object>>get("spec", "postgresql", "synchronous"))
                .containsEntry("method", "any")
                .containsEntry("number", 1)
                .containsEntry("dataDurability", "required");
    }

    @Test
    void hasADatabaseAndARoleForEachService() {
        List<Map<String, Object>> roles = one("Cluster").get("spec", "managed", "roles");
        var names = roles.stream().map(role -> role.get("name").toString()).collect(Collectors.toSet());

        var expected = new HashSet<>(Overlay.SERVICES);
        expected.add("keda");
        assertThat(names).isEqualTo(expected);
        assertThat(roles).noneMatch(role -> role.containsKey("superuser") || role.containsKey("inRoles"));
        assertThat(Overlay.of("production")
                        .all("Database")
                        .map(each -> each.<String>get("spec", "name") + " of " + each.<String>get("spec", "owner")))
                .containsExactlyInAnyOrderElementsOf(Overlay.SERVICES.stream()
                        .map(service -> service + " of " + service)
                        .toList());
    }

    @Test
    void isBackedUpEachNightAndAllTheTime() {
        var store = one("ObjectStore");
        List<Map<String, Object>> plugins = one("Cluster").get("spec", "plugins");

        assertThat(plugins).singleElement().satisfies(plugin -> assertThat(plugin)
                .containsEntry("isWALArchiver", true)
                .containsEntry(
                        "parameters",
                        Map.of("barmanObjectName", store.getMetadata().getName())));
        assertThat(one("ScheduledBackup").<String>get("spec", "method")).isEqualTo("plugin");
        assertThat(one("ScheduledBackup").<String>get("spec", "cluster", "name"))
                .isEqualTo(one("Cluster").getMetadata().getName());
        assertThat(Set.of("30d")).contains(store.<String>get("spec", "retentionPolicy"));
    }

    private static GenericKubernetesResource one(String kind) {
        return Overlay.of("production").all(kind).findFirst().orElseThrow();
    }
}
