package io.winback.platform.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How late each kind of work of a service is: one gauge for all, by the kind of work. */
@Singleton
public class DueAges {

    private final Gauges gauges;

    DueAges(Gauges gauges) {
        this.gauges = gauges;
    }

    /**
     * @param work such as messages
     * @param clock by which the work is due
     * @param oldest since when the oldest due piece is due, at a moment; empty if none is
     */
    public void register(String work, Clock clock, Function<Instant, Optional<Instant>> oldest) {
        gauges.register(
                "winback.due.age.seconds",
                "Since when the oldest piece of work that is due waits, by kind of work; 0 if none is due",
                () -> {
                    var now = clock.instant();
                    return Ages.seconds(oldest.apply(now), now);
                },
                "work",
                work);
    }
}
