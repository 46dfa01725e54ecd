package io.winback.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void readsWhatADemoIsAskedFor(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("orders.csv"), "x");

        var options = Options.parse(List.of(
                "--demo", "--orders", file.toString(), "--exit", "--port", "8090", "--", "--short", "--seed", "2"));

        assertThat(options.demo()).isTrue();
        assertThat(options.exit()).isTrue();
        assertThat(options.orders()).contains(file.toAbsolutePath());
        assertThat(options.port()).isEqualTo(8090);
        assertThat(options.forDriver()).containsExactly("--short", "--seed", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--demos",
                "demo",
                "--port",
                "--port 0",
                "--port 70000",
                "--port x",
                "--orders /nowhere",
                "-- --short"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .withMessageMatching("(?s).+");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05T12:00:00Z, 2026-11-05T00:00:00Z",
        "2026-11-04T23:59:00Z, 2026-10-29T00:00:00Z",
        "2026-07-03T08:00:00Z, 2026-07-01T23:00:00Z"
    })
    void startsTheStoryWithTheLatestThursdayOfTheShop(Instant now, Instant start) {
        assertThat(StoryStart.before(now)).isEqualTo(start);
    }
}
