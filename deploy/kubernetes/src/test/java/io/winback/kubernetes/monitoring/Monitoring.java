package io.winback.kubernetes.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in {@code monitoring} and {@code runbooks}, and the metrics there are. */
final class Monitoring {

    static final Path RUNBOOKS = Path.of("runbooks");
    static final Path FOLDER = Path.of("monitoring");

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Monitoring() {}

    /** One alert or recording rule. */
    record Rule(String file, JsonNode node) {

        boolean alert() {
            return node.has("alert");
        }

        String name() {
            return node.path(alert() ? "alert" : "record").asText();
        }

        String expression() {
            return node.path("expr").asText();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Stream<Rule> rules() {
        return files("rules", ".yaml").stream().flatMap(Monitoring::rules);
    }

    static Stream<Rule> alerts() {
        return rules().filter(Rule::alert);
    }

    static List<Path> files(String folder, String ending) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return read(JSON, file);
    }

    static JsonNode yaml(Path file) {
        return read(YAML, file);
    }

    /** Metrics that exist: exposed by a service, told by another exporter, or recorded by a rule. */
    static Set<String> metrics() {
        var metrics = new TreeSet<String>();
        for (var service : List.of("customer", "segmentation", "campaign", "survey")) {
            metrics.addAll(names(Path.of("../../" + service + "-service/src/test/resources/metrics.txt")));
        }
        metrics.addAll(names(FOLDER.resolve("other-metrics.txt")));
        metrics.addAll(rules().filter(rule -> !rule.alert()).map(Rule::name).collect(Collectors.toSet()));
        return metrics;
    }

    private static Set<String> names(Path list) {
        try (var lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" ", 2)[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Rule> rules(Path file) {
        return yaml(file).path("groups").valueStream().flatMap(group -> group.path("rules")
                .valueStream()
                .map(rule -> new Rule(file.getFileName().toString(), rule)));
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
