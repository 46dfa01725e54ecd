package io.winback.local.launch;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lines on the terminal, each with the time since the start. */
final class Console {

    private final PrintStream out;
    private final Clock clock;
    private final Instant begun;

    Console(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
    }

    void say(String text) {
        var running = Duration.between(begun, clock.instant());
        out.printf("[%d:%02d] %s%n", running.toMinutes(), running.toSecondsPart(), text);
        out.flush();
    }

    /** A line as it is. */
    void plain(String text) {
        out.println(text);
        out.flush();
    }

    Clock clock() {
        return clock;
    }
}
