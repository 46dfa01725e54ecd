package io.winback.kubernetes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prometheus itself reads the rules, and says which alerts fire. */
class PromtoolTest {

    private static final String TOOL = "promtool";

    static Stream<Path> tests() {
        return Monitoring.files("tests", ".yaml").stream();
    }

    @BeforeAll
    static void isThere() {
        assumeThat(Pattern.compile(File.pathSeparator)
                        .splitAsStream(System.getenv("PATH"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, TOOL))))
                .as("promtool is not installed (Debian's package prometheus); the rules were not tried")
                .isTrue();
    }

    @Test
    void rulesAreRead() throws Exception {
        var command = new ArrayList<>(List.of("check", "rules", "--lint-fatal"));
        Monitoring.files("rules", ".yaml").forEach(file -> command.add(file.toString()));
        run(command);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void whatFiresAndWhatDoesNot(Path file) throws Exception {
        run(List.of("test", "rules", file.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(TOOL));
        all.addAll(command);
        var output = Files.createTempFile("promtool", ".txt");
        try {
            var process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(output, StandardCharsets.UTF_8))
                    .isZero();
        } finally {
            Files.delete(output);
        }
    }
}
