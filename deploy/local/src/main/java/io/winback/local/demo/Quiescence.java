package io.winback.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits until nothing moves: nothing in hand, outboxes empty, consumers caught up, and the same again a moment later. */
final class Quiescence {

    private static final long SHORTEST_PAUSE = 2;
    private static final long LONGEST_PAUSE = 20;

    private final Clocks clocks;
    private final KafkaOffsets kafka;
    private final Duration patience;

    Quiescence(Clocks clocks, KafkaOffsets kafka, Duration patience) {
        this.clocks = clocks;
        this.kafka = kafka;
        this.patience = patience;
    }

    /** Returns when the suite is at rest, with the clocks as they stand; a suite that never rests is an error naming what is pending. */
    List<ClockState> await() {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = SHORTEST_PAUSE;
        Map<?, Long> before = Map.of();
        while (true) {
            var look = look();
            if (!look.deadLetters().isEmpty()) {
                throw new IllegalStateException(
                        "Events could not be taken and are dead letters now: " + look.deadLetters());
            }
            if (look.atRest() && look.ends().equals(before)) {
                return look.states();
            }
            before = look.atRest() ? look.ends() : Map.of();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The suite did not come to rest within " + patience.toSeconds() + " s: " + look.pending());
            }
            if (!look.atRest()) {
                Http.pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
    }

    /** The earliest instant any service waits for. */
    static Optional<Instant> nextDue(List<ClockState> states) {
        return states.stream().map(ClockState::nextDue).filter(Objects::nonNull).min(Instant::compareTo);
    }

    /** Outboxes are read before the ends of the topics, and those before the offsets: what moves on meanwhile is seen somewhere. */
    private Look look() {
        var states = clocks.read();
        var ends = kafka.ends();
        return new Look(states, ends, kafka.lags(ends), KafkaOffsets.deadLetters(ends));
    }

    private record Look(
            List<ClockState> states, Map<?, Long> ends, Map<String, Long> lags, Map<String, Long> deadLetters) {

        boolean atRest() {
            return lags.isEmpty() && states.stream().allMatch(ClockState::idle);
        }

        String pending() {
            return Stream.concat(
                            states.stream().filter(state -> !state.idle()).map(ClockState::toString),
                            lags.entrySet().stream()
                                    .map(lag ->
                                            "consumer " + lag.getKey() + " is " + lag.getValue() + " records behind"))
                    .collect(Collectors.joining("; "));
        }
    }
}
