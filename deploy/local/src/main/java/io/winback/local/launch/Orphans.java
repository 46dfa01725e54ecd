package io.winback.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds and stops what a killed run left behind. A process is ours only if its id, the time it began and its command line are those the
 * killed run wrote down; a database, only if it runs on this very data folder.
 */
final class Orphans {

    private static final long SAME_START_MILLIS = 1500;
    private static final int GRACE_SECONDS = 15;
    private static final long LOOK_EVERY_NANOS = 50_000_000;

    private final Console console;

    Orphans(Console console) {
        this.console = console;
    }

    /** Stops the orphans of the run whose data lie in {@code data}. */
    void stop(Path data) throws IOException {
        var left = recorded(data.resolve("pids"));
        // the last started first: services before the database they use
        for (int i = left.size() - 1; i >= 0; i--) {
            stop(left.get(i));
        }
        Postmaster.of(data.resolve("database")).ifPresent(postmaster -> {
            console.say("A killed run left its database (process "
                    + postmaster.process().pid() + "): stopping it.");
            postmaster.stop();
        });
        Files.deleteIfExists(data.resolve("pids"));
    }

    private List<Orphan> recorded(Path file) throws IOException {
        var orphans = new ArrayList<Orphan>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                orphan(line).ifPresent(orphans::add);
            }
        }
        return orphans;
    }

    private record Orphan(String name, ProcessHandle process) {}

    private static Optional<Orphan> orphan(String line) {
        var fields = line.split(" ");
        if (fields.length != 3 || !fields[1].matches("[0-9]+") || !fields[2].matches("[0-9]+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(fields[1]))
                .filter(process -> isOurs(process, fields[0], Instant.ofEpochMilli(Long.parseLong(fields[2]))))
                .map(process -> new Orphan(fields[0], process));
    }

    private static boolean isOurs(ProcessHandle process, String name, Instant began) {
        var info = process.info();
        return info.startInstant()
                        .filter(start -> Math.abs(start.toEpochMilli() - began.toEpochMilli()) < SAME_START_MILLIS)
                        .isPresent()
                && info.commandLine()
                        .filter(command -> command.contains(Children.MARK + name))
                        .isPresent();
    }

    private void stop(Orphan orphan) {
        console.say("A killed run left " + orphan.name() + " (process "
                + orphan.process().pid() + "): stopping it.");
        orphan.process().destroy();
        if (!ended(orphan.process())) {
            orphan.process().destroyForcibly();
            ended(orphan.process());
        }
    }

    /** Waits for the end. A process that is dead but not yet waited for by its parent has no command line any more. */
    static boolean ended(ProcessHandle process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
        while (process.isAlive() && process.info().commandLine().isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }
}
