package io.winback.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the processes of this run and writes down which they are, so that the next run finds what a killed one left. Once it is closed
 * nothing starts any more.
 */
final class Children {

    /** Begins a JVM argument that tells whose process it is. */
    static final String MARK = "-Dwinback.part=";

    private static final int GRACE_SECONDS = 10;

    private final Path pids;
    private final Map<String, Process> started = new HashMap<>();
    private boolean closed;

    Children(Path pids) {
        this.pids = pids;
    }

    synchronized Process start(String name, ProcessBuilder builder) throws IOException {
        if (closed) {
            throw new CannotRunException(130, "The run is being stopped.");
        }
        var process = builder.start();
        started.put(name, process);
        Files.createDirectories(pids.resolveSibling("."));
        var began = process.info()
                .startInstant()
                .map(instant -> instant.toEpochMilli())
                .orElse(0L);
        Files.writeString(
                pids,
                name + " " + process.pid() + " " + began + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return process;
    }

    /** Refuses any further start. */
    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends a child if it still runs, gently first. */
    void end(String name) {
        var child = child(name);
        if (child.isEmpty()) {
            return;
        }
        child.get().destroy();
        try {
            if (!child.get().waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                child.get().destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.get().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Process> child(String name) {
        return Optional.ofNullable(started.get(name));
    }

    /** Nothing of this run is left: the next one need not look. */
    void forget() throws IOException {
        Files.deleteIfExists(pids);
    }
}
