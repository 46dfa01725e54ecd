package io.winback.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No field is misspelt. Kubernetes, Strimzi and the Prometheus operator have typed models; of CloudNativePG, its Barman plugin and KEDA
 * the fields in use are listed in {@code fields/<kind>.txt}, which says nothing of values.
 */
class StrictParseTest {

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void knowsEveryFieldOfTypedResources(Overlay overlay) {
        var unknown = new ArrayList<String>();
        overlay.resources().stream()
                .filter(each -> !(each instanceof GenericKubernetesResource))
                .forEach(each -> Unknown.fields(each, Overlay.title(each), unknown));

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.winback.kubernetes.Overlay#all")
    void knowsEveryFieldOfOtherResources(Overlay overlay) {
        assertThat(overlay.all(GenericKubernetesResource.class)).allSatisfy(each -> {
            var used = new TreeSet<String>();
            paths(each.get("spec"), "spec", listed(each.getKind()), used);
            assertThat(listed(each.getKind())).as(Overlay.title(each)).containsAll(used);
        });
    }

    private static void paths(Object value, String path, Set<String> listed, Set<String> used) {
        if (listed.contains(path + ".*")) {
            used.add(path + ".*");
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> paths(field, path + "." + name, listed, used));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> paths(item, path + "[]", listed, used));
        } else {
            used.add(path);
        }
    }

    private static Set<String> listed(String kind) {
        var file = Path.of("src/test/resources/fields", kind + ".txt");
        assertThat(file)
                .as("a kind without a typed model has a list of its fields")
                .exists();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
