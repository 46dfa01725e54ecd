package io.winback.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    private final Orphans orphans =
            new Orphans(new Console(new PrintStream(PrintStream.nullOutputStream()), Clock.systemUTC()));
    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path data;

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stopsWhatAKilledRunWroteDown() throws Exception {
        // given
        var left = new Children(data.resolve("pids")).start("broker", sleeping("broker"));
        started.add(left);

        // when
        orphans.stop(data);

        // then
        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("pids")).doesNotExist();
    }

    @Test
    void sparesAStrangerThatGotTheSameId() throws Exception {
        // given a process with the id that was written down, begun at another time, and one that is no part of ours
        var later = sleeping("broker").start();
        var stranger = new ProcessBuilder("sleep", "60").start();
        started.addAll(List.of(later, stranger));
        Files.write(
                data.resolve("pids"),
                List.of(
                        "broker " + later.pid() + " 1000",
                        "broker " + stranger.pid() + " " + began(stranger),
                        "nonsense"));

        // when
        orphans.stop(data);

        // then
        assertThat(later.isAlive()).isTrue();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void sparesADatabaseOfAnotherFolder() throws Exception {
        // given
        var other = new ProcessBuilder("bash", "-c", "sleep 60; :", "postgres", "-D", "/elsewhere").start();
        started.add(other);
        Files.createDirectories(data.resolve("database"));
        Files.write(
                data.resolve("database/postmaster.pid"),
                List.of(Long.toString(other.pid()), "/elsewhere", Long.toString(began(other) / 1000)));

        // when
        orphans.stop(data);

        // then
        assertThat(other.isAlive()).isTrue();
    }

    private static long began(Process process) {
        return process.info().startInstant().orElseThrow().toEpochMilli();
    }

    private static ProcessBuilder sleeping(String part) throws IOException {
        return new ProcessBuilder("bash", "-c", "sleep 60; :", Children.MARK + part);
    }
}
