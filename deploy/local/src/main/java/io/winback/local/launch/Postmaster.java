package io.winback.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that runs on a data folder of ours. */
record Postmaster(ProcessHandle process) {

    private static final long SAME_START_SECONDS = 3;

    /** The server that runs on {@code folder}, by its own {@code postmaster.pid}, if it is alive and really that one. */
    static Optional<Postmaster> of(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        if (lines.size() < 3 || !lines.get(0).matches("[0-9]+") || !lines.get(2).matches("[0-9]+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> runsOn(process, folder, Long.parseLong(lines.get(2))))
                .map(Postmaster::new);
    }

    private static boolean runsOn(ProcessHandle process, Path folder, long began) {
        return process.info()
                        .startInstant()
                        .filter(start -> Math.abs(start.getEpochSecond() - began) <= SAME_START_SECONDS)
                        .isPresent()
                && process.info()
                        .commandLine()
                        .filter(command -> command.contains("postgres") && command.contains(folder.toString()))
                        .isPresent();
    }

    /** Stops it as {@code pg_ctl stop -m fast} would, waiting for no client. */
    void stop() {
        signal("INT");
        if (!Orphans.ended(process)) {
            signal("QUIT");
            Orphans.ended(process);
        }
    }

    /** Ends it as a crash would. */
    void kill() {
        signal("KILL");
        Orphans.ended(process);
    }

    private void signal(String signal) {
        try {
            // only the shell can send a signal that Java has no method for
            new ProcessBuilder("bash", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
