package io.winback.local.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The bill of materials of a packaged service ({@code target/bom.json}): what is in it, and under which licences. */
public final class Sbom {

    private static final Path FILE = Path.of("target", "bom.json");
    private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib");

    /** Permissive, or copyleft that stops at the library's own files and allows it to be linked. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "The (New) BSD License",
            "0BSD",
            "CC0-1.0",
            "UPL-1.0",
            "Unicode-3.0",
            "EPL-1.0",
            "EPL-2.0",
            "EDL-1.0",
            "MPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GPL-2.0-with-classpath-exception",
            "Public Domain");

    private final List<JsonNode> components;

    private Sbom(List<JsonNode> components) {
        this.components = components;
    }

    /** Fails where a library is shipped but not named, is only of the tests, or comes under no licence we allow. */
    public static void check() throws IOException {
        assumeTrue(Files.exists(FILE), "no bill of materials: built with -Dquick, or offline");
        var bom = new ObjectMapper().readTree(FILE.toFile());
        var sbom = new Sbom(StreamSupport.stream(bom.path("components").spliterator(), false)
                .toList());
        sbom.namesWhatIsShipped();
        sbom.namesNothingOfTheTests();
        sbom.allowsTheLicences();
    }

    private void namesWhatIsShipped() throws IOException {
        var names = components.stream().map(Sbom::name).collect(toSet());
        assertThat(components)
                .extracting(component -> component.path("name").asText())
                .contains("kafka-clients", "netty-handler", "vertx-core", "postgresql");
        if (Files.exists(LIBRARIES)) {
            try (var files = Files.walk(LIBRARIES)) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(file -> file.endsWith(".jar"))
                                .map(file -> file.substring(0, file.length() - ".jar".length())))
                        .as("every library of the packaged service")
                        .isSubsetOf(names);
            }
        }
    }

    private void namesNothingOfTheTests() {
        assertThat(components)
                .extracting(component -> component.path("group").asText() + ":"
                        + component.path("name").asText())
                .noneMatch(name ->
                        name.matches("org\\.junit.*|org\\.assertj.*|com\\.tngtech.*|io\\.zonky.*|io\\.rest-assured.*"
                                + "|net\\.jqwik.*|org\\.mockito.*|.*:kafka_2\\.13|io\\.winback:local"));
    }

    private void allowsTheLicences() {
        assertThat(components)
                .filteredOn(component -> !component.path("group").asText().equals("io.winback"))
                .filteredOn(component -> licences(component).noneMatch(Sbom::allowed))
                .extracting(component -> name(component) + " " + component.path("licenses"))
                .as("libraries under none of the licences that are allowed")
                .isEmpty();
    }

    private static boolean allowed(String licence) {
        return ALLOWED.contains(licence) || Stream.of(licence.split(" OR ")).anyMatch(ALLOWED::contains);
    }

    /** Of several licences one may choose. */
    private static Stream<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(entry -> entry.has("expression")
                        ? entry.path("expression").asText()
                        : entry.path("license")
                                .path("id")
                                .asText(entry.path("license").path("name").asText()));
    }

    private static String name(JsonNode component) {
        return component.path("group").asText() + "." + component.path("name").asText() + "-"
                + component.path("version").asText();
    }
}
