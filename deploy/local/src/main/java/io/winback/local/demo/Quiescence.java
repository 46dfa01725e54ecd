package io.winback.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until nothing moves: nothing in hand, outboxes empty, consumers caught up, and the same again a moment later. The clocks are read before
 * the ends of the topics, and those before the offsets of the consumers, so that what moves on meanwhile is seen somewhere.
 */
final class Quiescence {

    private static final long SHORTEST_PAUSE = 2;
    private static final long LONGEST_PAUSE = 20;
    private static final int LOOK_FOR_DEAD_LETTERS_EVERY = 100;

    private final Clocks clocks;
    private final KafkaOffsets kafka;
    private final Duration patience;

    /** Up to here everything is known to be consumed. */
    private Map<TopicPartition, Long> consumed = Map.of();

    private Map<String, Long> lags = Map.of();
    private int looks;

    Quiescence(Clocks clocks, KafkaOffsets kafka, Duration patience) {
        this.clocks = clocks;
        this.kafka = kafka;
        this.patience = patience;
    }

    /** Returns when the suite is at rest, with the clocks as they stand; a suite that never rests is an error naming what is pending. */
    List<ClockState> await() {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = SHORTEST_PAUSE;
        while (true) {
            var states = clocks.read();
            if (states.stream().allMatch(ClockState::idle)) {
                var ends = kafka.ends();
                if (ends.equals(consumed)) {
                    return states;
                }
                lags = kafka.lags(ends);
                if (lags.isEmpty()) {
                    consumed = ends;
                    continue;
                }
            }
            if (++looks % LOOK_FOR_DEAD_LETTERS_EVERY == 0) {
                refuseDeadLetters();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The suite did not come to rest within " + patience.toSeconds() + " s: " + pending(states));
            }
            Http.pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private void refuseDeadLetters() {
        var letters = kafka.deadLetters();
        if (!letters.isEmpty()) {
            throw new IllegalStateException("Events could not be taken and are dead letters now: " + letters);
        }
    }

    /** The earliest instant any service waits for. */
    static Optional<Instant> nextDue(List<ClockState> states) {
        return states.stream().map(ClockState::nextDue).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private String pending(List<ClockState> states) {
        return Stream.concat(
                        states.stream().filter(state -> !state.idle()).map(ClockState::toString),
                        lags.entrySet().stream()
                                .map(lag -> "consumer " + lag.getKey() + " is " + lag.getValue() + " records behind"))
                .collect(Collectors.joining("; "));
    }
}
