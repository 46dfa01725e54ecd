package io.winback.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.MetricsConfig;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Asks each consumer now and then whether it still polls. One that was closed after a failure, or hangs, grows silent: it shows. */
@Singleton
class ConsumerSilence {

    private static final Duration OFTEN = Duration.ofMillis(200);

    private final Map<String, AtomicLong> heard = new ConcurrentHashMap<>();
    private final KafkaClientService clients;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final WorkLoop loop;

    ConsumerSilence(KafkaClientService clients, MeterRegistry metrics, MetricsConfig config, @Machine Clock clock) {
        this.clients = clients;
        this.metrics = metrics;
        this.clock = clock;
        this.loop = new WorkLoop("consumer-silence", config.every().isZero() ? OFTEN : config.every(), this::once);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Never says that there is more. */
    boolean once() {
        for (var channel : clients.getConsumerChannels()) {
            var last = heard.computeIfAbsent(channel, this::registered);
            clients.<Object, Object>getConsumers(channel).forEach(consumer -> ask(channel, consumer, last));
        }
        return false;
    }

    private void ask(String channel, KafkaConsumer<Object, Object> consumer, AtomicLong last) {
        try {
            consumer.getAssignments()
                    .subscribe()
                    .with(
                            partitions -> last.set(clock.millis()),
                            failure -> Log.debugf("consumer %s is silent: %s", channel, failure));
        } catch (RuntimeException e) {
            Log.debugf("consumer %s is silent: %s", channel, e);
        }
    }

    private AtomicLong registered(String channel) {
        var last = new AtomicLong(clock.millis());
        Gauge.builder("winback.consumer.silent.seconds", () -> (clock.millis() - last.get()) / 1000.0)
                .description("Since when a consumer has not polled, by channel; one that grows has stopped")
                .tag("channel", channel)
                .register(metrics);
        return last;
    }
}
