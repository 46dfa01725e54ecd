package io.winback.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Moves the suite through time: always to the next instant at which something happens, at most a day, and only when everything before it is
 * done. As a {@link Clock} it tells where the story stands.
 */
final class StoryClock extends Clock {

    private static final Duration LONGEST_STEP = Duration.ofHours(24);

    private final Clocks clocks;
    private final Quiescence quiescence;
    private volatile Instant now;
    private long steps;

    StoryClock(Clocks clocks, Quiescence quiescence) {
        this.clocks = clocks;
        this.quiescence = quiescence;
        this.now = clocks.read().stream()
                .peek(StoryClock::demandStepped)
                .map(ClockState::now)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static void demandStepped(ClockState state) {
        if (!state.stepped()) {
            throw new IllegalStateException("The clock of " + state.service().key()
                    + " follows the machine; a story needs winback.clock.stepped=true and the profile local");
        }
    }

    /** Moves all clocks and waits until what this set going is done. */
    List<ClockState> moveTo(Instant instant) {
        if (instant.isAfter(now)) {
            clocks.moveTo(instant);
            now = instant;
            steps++;
        }
        return quiescence.await();
    }

    /** Waits until everything that was set going is done. */
    List<ClockState> settle() {
        return quiescence.await();
    }

    /** Lives until {@code end}: orders are placed at the moment of the last of them before the next thing that is due. */
    void runUntil(Instant end, Replay replay, Population population, Consumer<List<ClockState>> eachStep) {
        var states = settle();
        while (now.isBefore(end)) {
            eachStep.accept(states);
            var next = Stream.concat(
                            Quiescence.nextDue(states).stream(),
                            Stream.of(population.next(), now.plus(LONGEST_STEP), end))
                    .min(Instant::compareTo)
                    .orElseThrow();
            var moment = replay.lastUntil(next).orElse(next);
            states = moveTo(moment);
            var ordered = replay.place(moment);
            var acted = population.act(moment);
            if (ordered || acted) {
                states = settle();
            }
        }
    }

    long steps() {
        return steps;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
