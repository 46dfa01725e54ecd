package io.winback.e2e.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Consumers that join the groups of the services, take partitions away from them, work nothing, and leave. */
final class Guests implements AutoCloseable {

    private static final List<String> GROUPS = List.of(
            "segmentation.orders",
            "segmentation.customers",
            "campaign.orders",
            "campaign.customers",
            "campaign.contacts",
            "campaign.profiles",
            "campaign.segments");
    private static final Duration STAY = Duration.ofMillis(1_500);

    private final String bootstrap;
    private final ExecutorService threads = Executors.newFixedThreadPool(GROUPS.size());

    Guests(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** One joins each group, and leaves it; returns how many were given something to read. */
    int visit() throws Exception {
        var visits = GROUPS.stream()
                .map(group -> (Callable<Boolean>) () -> visit(group))
                .toList();
        var given = 0;
        for (var visit : threads.invokeAll(visits)) {
            given += visit.get() ? 1 : 0;
        }
        return given;
    }

    private boolean visit(String group) {
        try (var guest = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "group.id", group, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            guest.subscribe(List.of("winback." + group.substring(group.indexOf('.') + 1)));
            var end = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < end) {
                guest.poll(Duration.ofMillis(100));
            }
            return !guest.assignment().isEmpty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
