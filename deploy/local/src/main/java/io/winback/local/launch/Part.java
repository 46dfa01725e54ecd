package io.winback.local.launch;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A part of the suite: one process, one log file. */
final class Part {

    private static final int LAST_LINES = 15;
    private static final int TAIL_BYTES = 16_384;

    private final PartSpec spec;
    private final Path log;
    private final Children children;
    private final Consumer<Part> died;
    private Optional<Process> process = Optional.empty();
    /** Of the present process: its end is noticed later, when another may run already. */
    private AtomicBoolean endingIsWanted = new AtomicBoolean();

    /** @param died told when the process ends though nobody asked it to */
    Part(PartSpec spec, Path logs, Children children, Consumer<Part> died) {
        this.spec = spec;
        this.log = logs.resolve(spec.name() + ".log");
        this.children = children;
        this.died = died;
    }

    PartSpec spec() {
        return spec;
    }

    Path log() {
        return log;
    }

    synchronized boolean runs() {
        return process.filter(Process::isAlive).isPresent();
    }

    /** Starts the process; an earlier run's log is kept as {@code .log.1}. */
    synchronized void start(boolean again) throws IOException {
        Files.createDirectories(log.resolveSibling("."));
        if (!again && Files.exists(log)) {
            Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        spec.readiness().begin();
        var wanted = new AtomicBoolean();
        endingIsWanted = wanted;
        var builder = new ProcessBuilder(Stream.concat(
                        // the terminal's Ctrl-C goes to all of its processes; these end in order instead, when told
                        Stream.of("bash", "-c", "trap '' INT HUP; exec \"$@\"", "part"), spec.command().stream())
                .toList());
        builder.environment().putAll(spec.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var begun = children.start(spec.name(), builder);
        process = Optional.of(begun);
        begun.onExit().thenAccept(ended -> {
            if (!wanted.get()) {
                died.accept(this);
            }
        });
    }

    /** Asks the process to end, and ends it when it does not within its grace. */
    synchronized void stop() throws InterruptedException {
        endingIsWanted.set(true);
        if (process.isPresent()) {
            process.get().destroy();
            if (!process.get().waitFor(spec.grace().toSeconds(), TimeUnit.SECONDS)) {
                process.get().destroyForcibly().waitFor();
            }
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    synchronized void kill() throws IOException, InterruptedException {
        endingIsWanted.set(true);
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
        if (spec.database().isPresent()) {
            Postmaster.of(spec.database().get()).ifPresent(Postmaster::kill);
        }
    }

    List<String> lastLines() {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            var lines = new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
