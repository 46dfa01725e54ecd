package io.winback.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dead letters that wait for an operator, looked up once a minute: a scrape asks neither broker nor database. */
@Singleton
class DeadLetterGauge {

    private final EventHandlers handlers;
    private final DeadLetterReader reader;
    private final MeterRegistry metrics;
    private final Duties duties;
    private final Map<String, Double> open = new ConcurrentHashMap<>();
    private final WorkLoop loop = new WorkLoop("dead-letters", Duration.ofMinutes(1), this::look);

    DeadLetterGauge(EventHandlers handlers, DeadLetterReader reader, MeterRegistry metrics, Duties duties) {
        this.handlers = handlers;
        this.reader = reader;
        this.metrics = metrics;
        this.duties = duties;
    }

    void start(@Observes StartupEvent event) {
        // what is not known yet is no number
        handlers.topics().forEach(topic -> Gauge.builder(
                        "winback.dead.letters.open", open, known -> known.getOrDefault(topic, Double.NaN))
                .description("Dead letters that nobody has replayed or discarded, by the topic they came from")
                .tag("topic", topic)
                .register(metrics));
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    boolean look() {
        for (var topic : handlers.topics()) {
            open.put(topic, (double) reader.open(topic));
        }
        return false;
    }
}
