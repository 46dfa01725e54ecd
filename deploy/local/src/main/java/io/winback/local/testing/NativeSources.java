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
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a service's build gave to the compiler of native images ({@code target/native-sources}), beside what the service needs. A
 * service's {@code NativeSourcesIT} calls {@link #check()}.
 */
public final class NativeSources {

    private static final Path TARGET = Path.of("target");
    private static final String CONFIG = "META-INF/native-image/";

    /** Found by Quarkus itself, or never read while the service runs. */
    private static final Pattern OF_QUARKUS = Pattern.compile(
            "application\\.properties|META-INF/.*|messages/.*|templates/.*|db/(platform|migration)/.*|contracts/.*|openapi/.*");

    private final JsonNode reflection;
    private final JsonNode resources;
    private final List<String> arguments;

    private NativeSources(JsonNode reflection, JsonNode resources, List<String> arguments) {
        this.reflection = reflection;
        this.resources = resources;
        this.arguments = arguments;
    }

    /** Fails where something is missing that a native image would need. */
    public static void check() throws IOException {
        var folder = folder();
        assumeTrue(folder != null, "no native sources: built with -Dquick or -Dnative");
        var sources = read(Objects.requireNonNull(folder));
        sources.checkJsonTypes();
        sources.checkFiles();
        sources.checkLanguages();
    }

    private static @org.jspecify.annotations.Nullable Path folder() {
        return Stream.of("native-sources", "native/native-sources")
                .map(TARGET::resolve)
                .filter(folder -> Files.exists(folder.resolve("native-image.args")))
                .findFirst()
                .orElse(null);
    }

    private static NativeSources read(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var runner = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst();
            try (var jar = new JarFile(runner.orElseThrow().toFile())) {
                return new NativeSources(
                        json(jar, "reflect-config.json"),
                        json(jar, "resource-config.json"),
                        List.of(Files.readString(folder.resolve("native-image.args"))
                                .split("\\s+")));
            }
        }
    }

    private static JsonNode json(JarFile jar, String name) throws IOException {
        return new ObjectMapper().readTree(jar.getInputStream(jar.getEntry(CONFIG + name)));
    }

    /** The tests noted what Jackson looked into; tests of their own records are no part of the image. */
    private void checkJsonTypes() throws IOException {
        var noted = TARGET.resolve("json-types");
        if (!Files.exists(noted)) {
            return;
        }
        var registered = StreamSupport.stream(reflection.spliterator(), false)
                .filter(type -> type.path("allDeclaredMethods").asBoolean()
                        && type.path("allDeclaredConstructors").asBoolean())
                .map(type -> type.path("name").asText(type.path("type").asText()))
                .collect(toSet());
        assertThat(Files.readAllLines(noted))
                .filteredOn(NativeSources::isShipped)
                .filteredOn(name -> !isPlainEnumeration(name))
                .as("what Jackson reads or writes carries @RegisterForReflection or is named by a resource method")
                .isSubsetOf(registered);
    }

    private static boolean isShipped(String name) {
        return Stream.of("target/classes", "../platform/target/classes")
                .anyMatch(folder -> Files.exists(Path.of(folder, name.replace('.', '/') + ".class")));
    }

    /** Its constants are known without reflection; only annotations on them are not. */
    private static boolean isPlainEnumeration(String name) {
        try {
            var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return type.isEnum()
                    && Stream.concat(Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
                            .noneMatch(
                                    member -> Stream.of(member.getAnnotations()).anyMatch(annotation -> annotation
                                            .annotationType()
                                            .getName()
                                            .startsWith("com.fasterxml.jackson")));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private void checkFiles() throws IOException {
        var included = StreamSupport.stream(
                        resources.path("resources").path("includes").spliterator(), false)
                .map(entry -> Pattern.compile(entry.path("pattern").asText()))
                .toList();
        for (var module : List.of("", "../platform/")) {
            assertThat(files(Path.of(module + "src/main/resources")))
                    .filteredOn(file -> !OF_QUARKUS.matcher(file).matches())
                    .as("quarkus.native.resources.includes has every file that is read by its name")
                    .allMatch(file -> included.stream()
                            .anyMatch(pattern -> pattern.matcher(file).matches()));
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(toSet());
        }
    }

    private void checkLanguages() {
        assertThat(arguments)
                .filteredOn(argument -> argument.startsWith("-H:IncludeLocales="))
                .singleElement()
                .satisfies(locales -> assertThat(
                                locales.substring(locales.indexOf('=') + 1).split(","))
                        .contains("zh", "et", "uk"));
    }
}
