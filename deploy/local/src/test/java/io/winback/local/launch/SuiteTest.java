package io.winback.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.winback.local.front.Board;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    private final Board board = new Board(Instant.EPOCH);
    private final List<String> died = new CopyOnWriteArrayList<>();
    private final Suite suite = new Suite(
            new Console(new PrintStream(PrintStream.nullOutputStream()), Clock.systemUTC()), board, died::add);

    @TempDir
    private Path data;

    @AfterEach
    void stop() {
        suite.stop();
    }

    @Test
    void startsKillsAndStartsAgain() throws Exception {
        // given
        add("first", "touch $0.ready; while :; do sleep 0.1; done");
        suite.start();
        assertThat(condition("first")).isEqualTo(Board.Condition.UP);

        // when
        var killed = suite.act("first", "kill");

        // then
        assertThat(killed.status()).isEqualTo(200);
        assertThat(condition("first")).isEqualTo(Board.Condition.STOPPED);
        assertThat(suite.act("first", "start").status()).isEqualTo(200);
        assertThat(suite.act("first", "start").status()).isEqualTo(200);
        assertThat(suite.act("second", "start").status()).isEqualTo(404);
        assertThat(condition("first")).isEqualTo(Board.Condition.UP);
        assertThat(died).isEmpty();
    }

    @Test
    void tellsTheLastLinesOfAPartThatDies() throws Exception {
        add("first", "touch $0.ready; echo out of memory; sleep 0.3; exit 3");

        suite.start();

        await().untilAsserted(() -> assertThat(died).containsExactly("first"));
        assertThat(board.parts().get(0).note()).contains("ended unexpectedly", "out of memory");
    }

    @Test
    void failsWhenAPartEndsBeforeItIsReady() throws Exception {
        add("first", "echo no such table; exit 1");

        assertThatExceptionOfType(CannotRunException.class)
                .isThrownBy(suite::start)
                .withMessageContaining("no such table");
    }

    private Board.Condition condition(String name) {
        return board.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .condition();
    }

    private void add(String name, String script) throws Exception {
        var layout = new Layout(data, data, data);
        Files.createDirectories(data);
        var spec = new PartSpec(
                name,
                name,
                "nowhere",
                Optional.empty(),
                List.of("bash", "-c", script, data.resolve(name).toString()),
                Map.of(),
                Readiness.file(data.resolve(name + ".ready")),
                Duration.ofSeconds(5),
                Optional.empty());
        suite.add(List.of(spec), true, layout, new Children(data.resolve("pids")));
    }
}
