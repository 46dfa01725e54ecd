package io.winback.e2e.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the Dockerfiles without Docker. */
class DockerfilesE2ET {

    private static final Path ROOT =
            Path.of(System.getProperty("winback.root", "../..")).normalize();
    private static final List<String> SERVICES = List.of("customer", "segmentation", "campaign", "survey");
    private static final List<String> FILES = List.of("Dockerfile.jvm", "Dockerfile.native");

    @Test
    void copyWhatIsPackaged() throws IOException {
        var packaged =
                copied("Dockerfile.jvm", "(?m)^COPY (\\$\\{SERVICE}\\S+) ").toList();
        var layers = copied("Dockerfile.jvm", "(?m)^COPY --from=layers /packaged/(\\S+) ")
                .toList();

        assertThat(packaged).containsExactly("${SERVICE}-service/target/quarkus-app");
        assertThat(layers).contains("lib", "quarkus-run.jar", "quarkus", "app");
        assertThat(SERVICES).allSatisfy(service -> {
            var folder = ROOT.resolve(packaged.get(0).replace("${SERVICE}", service));
            assertThat(layers).map(folder::resolve).allMatch(Files::exists);
            try (var libraries = Files.list(folder.resolve("lib/main"))) {
                assertThat(libraries.map(file -> file.getFileName().toString()))
                        .filteredOn(name -> name.startsWith("io.winback."))
                        .singleElement()
                        .satisfies(name -> assertThat(name).startsWith("io.winback.platform-"));
            }
        });
    }

    @Test
    void copyTheBinaryByTheNameItWillHave() throws IOException {
        assertThat(copied("Dockerfile.native", "(?m)^COPY --chmod=0555 (\\S+) "))
                .containsExactly("${SERVICE}-service/target/*-runner");
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore")))
                .contains("**", "!*-service/target/quarkus-app/**", "!*-service/target/*-runner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void runAsNobodyWithoutAShell(String file) throws IOException {
        var lines = Files.readAllLines(path(file));

        assertThat(lines).filteredOn(line -> line.startsWith("USER")).containsExactly("USER 65532:65532");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ENTRYPOINT"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).matches("ENTRYPOINT \\[\"/.*\"]"));
        assertThat(lines.indexOf("USER 65532:65532")).isGreaterThan(lines.lastIndexOf("FROM ${BASE}"));
        assertThat(lines).noneMatch(line -> line.startsWith("CMD") || line.startsWith("ADD"));
    }

    @Test
    void nameTheirBasesByVersionAndHoldNoSecret() {
        assertThat(FILES).allSatisfy(file -> {
            var text = Files.readString(path(file));
            assertThat(found(text, "(?m)^(?:FROM|ARG BASE=)\\s*([^\\s$]+)").toList())
                    .isNotEmpty()
                    .allMatch(base -> base.matches("\\S+1[27]\\S*:\\S+|debian:12-slim"))
                    .noneMatch(base -> base.endsWith(":latest"));
            assertThat(found(text, "(?m)^(?:ENV|ARG) (\\w+)"))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .noneMatch(name -> name.matches(".*(password|secret|token|key|credential).*"));
        });
    }

    private static Stream<String> copied(String file, String pattern) throws IOException {
        return found(Files.readString(path(file)), pattern);
    }

    private static Stream<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static Path path(String file) {
        return ROOT.resolve("deploy/docker").resolve(file);
    }
}
