package io.winback.local.launch;

import io.winback.local.front.Board;
import io.winback.local.front.Controls;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The running suite: starts its parts in order, watches them, stops them in the opposite order. */
final class Suite implements Controls {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Console console;
    private final Board board;
    private final Consumer<String> partDied;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** @param partDied told the name of a part that ended though nobody asked it to */
    Suite(Console console, Board board, Consumer<String> partDied) {
        this.console = console;
        this.board = board;
        this.partDied = partDied;
    }

    private record Group(List<Part> parts, boolean endTogether) {}

    /** Adds parts that start together, after all that were added before; they end together too, or one by one, the last first. */
    void add(List<PartSpec> group, boolean endTogether, Layout layout, Children children) {
        var added = group.stream()
                .map(spec -> new Part(spec, layout.logs(), children, this::died))
                .toList();
        groups.add(new Group(added, endTogether));
        for (var part : added) {
            var spec = part.spec();
            parts.put(spec.name(), part);
            board.add(
                    new Board.Part(spec.name(), spec.title(), spec.address(), spec.api(), Board.Condition.WAITING, ""));
            board.step(step(part), Board.Progress.WAITING, "");
        }
    }

    void start() throws IOException, InterruptedException {
        for (var group : groups) {
            for (var part : group.parts()) {
                begin(part, false);
            }
            awaitReady(group.parts());
        }
    }

    /** Stops all parts, the last started first. */
    void stop() {
        for (int i = groups.size() - 1; i >= 0; i--) {
            var group = groups.get(i);
            var running = group.parts().stream().filter(Part::runs).toList();
            if (group.endTogether()) {
                stopTogether(running);
            } else {
                for (int j = running.size() - 1; j >= 0; j--) {
                    stop(running.get(j));
                }
            }
        }
    }

    private void stopTogether(List<Part> running) {
        var stopping = running.stream()
                .map(part -> new Thread(() -> stop(part), "stop " + part.spec().name()))
                .toList();
        stopping.forEach(Thread::start);
        for (var thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Outcome act(String name, String action) {
        var part = Optional.ofNullable(parts.get(name));
        if (part.isEmpty()) {
            return new Outcome(
                    404, "There is no part " + name + "; the parts are " + String.join(", ", parts.keySet()) + ".");
        }
        try {
            return switch (action) {
                case "kill" -> killed(part.get());
                case "stop" -> stopped(part.get());
                case "start" -> started(part.get());
                default -> new Outcome(404, "A part can be asked to kill, stop or start.");
            };
        } catch (IOException | CannotRunException e) {
            return new Outcome(500, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(500, "Interrupted.");
        }
    }

    private Outcome killed(Part part) throws IOException, InterruptedException {
        part.kill();
        return gone(part, "killed on request");
    }

    private Outcome stopped(Part part) throws InterruptedException {
        part.stop();
        return gone(part, "stopped on request");
    }

    private Outcome gone(Part part, String how) {
        board.part(part.spec().name(), Board.Condition.STOPPED, how);
        console.say(part.spec().title() + ": " + how + ".");
        return new Outcome(200, how);
    }

    private Outcome started(Part part) throws IOException, InterruptedException {
        if (part.runs()) {
            // asked once more by somebody who has waited too long for the answer
            return new Outcome(200, "It runs already.");
        }
        begin(part, true);
        awaitReady(List.of(part));
        return new Outcome(200, "started");
    }

    private void begin(Part part, boolean again) throws IOException {
        board.part(part.spec().name(), Board.Condition.STARTING, "");
        board.step(step(part), Board.Progress.WORKING, "");
        part.start(again);
    }

    private void awaitReady(List<Part> group) throws InterruptedException {
        var waiting = new ArrayList<>(group);
        long begun = System.nanoTime();
        while (!waiting.isEmpty()) {
            for (var part : List.copyOf(waiting)) {
                if (!part.runs()) {
                    throw new CannotRunException(1, failure(part, "ended while it started"));
                }
                if (part.spec().readiness().ready()) {
                    waiting.remove(part);
                    up(part, System.nanoTime() - begun);
                } else if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new CannotRunException(
                            1, failure(part, "is not ready after " + PATIENCE.toSeconds() + " seconds"));
                }
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private void up(Part part, long nanos) {
        var spec = part.spec();
        board.part(spec.name(), Board.Condition.UP, "");
        board.step(step(part), Board.Progress.DONE, "");
        console.say(String.format("%s is up at %s after %.1f s.", spec.title(), spec.address(), nanos / 1e9));
    }

    private void died(Part part) {
        var text = failure(part, "ended unexpectedly");
        board.part(part.spec().name(), Board.Condition.DOWN, text);
        console.plain(text);
        partDied.accept(part.spec().name());
    }

    private void stop(Part part) {
        try {
            part.stop();
            board.part(part.spec().name(), Board.Condition.STOPPED, "");
            console.say(part.spec().title() + " stopped.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String failure(Part part, String what) {
        return part.spec().title() + " " + what + ". The last lines of " + part.log() + ":\n"
                + String.join("\n", part.lastLines());
    }

    private static String step(Part part) {
        return "Start " + part.spec().title();
    }
}
