package io.winback.platform.events;

import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How far behind one topic is. An event's age counts from when the broker took it, so a consumer that stands still grows old. */
final class TopicProgress {

    /** Between two batches of a long queue a moment passes; after a longer one the topic is at rest. */
    private static final long REST_MS = 30_000;

    private final Set<Batch> inHand = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final Counter received;
    private final Counter deadLetters;
    private volatile Last last = new Last(Long.MIN_VALUE, 0);

    /** Milliseconds since the epoch; compared by identity, for several consumers may hold alike. */
    private static final class Batch {

        private final long oldest;

        private Batch(long oldest) {
            this.oldest = oldest;
        }
    }

    private record Last(long at, long delay) {}

    TopicProgress(Clock clock, Counter received, Counter deadLetters) {
        this.clock = clock;
        this.received = received;
        this.deadLetters = deadLetters;
    }

    ConsumerMeters.InHand begin(long oldest, long newest, int count) {
        var batch = new Batch(oldest);
        inHand.add(batch);
        return () -> {
            last = new Last(clock.millis(), clock.millis() - newest);
            inHand.remove(batch);
            received.increment(count);
        };
    }

    /** In seconds. */
    double behind() {
        var now = clock.millis();
        var resting = now - REST_MS > last.at() ? 0 : last.delay();
        return inHand.stream()
                        .min(Comparator.comparingLong(batch -> batch.oldest))
                        .map(batch -> Math.max(resting, now - batch.oldest))
                        .map(delay -> Math.max(0, delay))
                        .orElse(Math.max(0, resting))
                / 1000.0;
    }

    Counter deadLetters() {
        return deadLetters;
    }
}
