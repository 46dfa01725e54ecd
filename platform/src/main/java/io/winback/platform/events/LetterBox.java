package io.winback.platform.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads records by their coordinates: as no member of any group, each read within a bounded time, a few records in memory at a time. */
final class LetterBox implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Polls in a row that bring nothing before the broker counts as away. */
    private static final int PATIENCE = 25;

    private final Consumer<String, byte[]> kafka;

    /** The offsets that a partition holds: from {@code begin} to before {@code end}. */
    record Span(long begin, long end) {}

    LetterBox(Consumer<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** By partition; empty where there is no such topic. */
    Map<Integer, Span> spans(String topic) {
        var partitions = kafka.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var begins = kafka.beginningOffsets(partitions);
        var ends = kafka.endOffsets(partitions);
        var spans = new TreeMap<Integer, Span>();
        for (var partition : partitions) {
            var begin = begins.getOrDefault(partition, 0L);
            spans.put(partition.partition(), new Span(begin, Math.max(begin, ends.getOrDefault(partition, 0L))));
        }
        return spans;
    }

    /** Shows the records from {@code from} to before {@code to}, in their order, as long as they are wanted. */
    void read(TopicPartition partition, long from, long to, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        kafka.assign(List.of(partition));
        kafka.seek(partition, from);
        var empty = 0;
        while (kafka.position(partition) < to) {
            var records = kafka.poll(POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > PATIENCE) {
                throw new TimeoutException("The broker gives no record of " + partition);
            }
            for (var record : records) {
                if (record.offset() >= to || !wanted.test(record)) {
                    return;
                }
            }
        }
    }

    Optional<ConsumerRecord<String, byte[]>> at(TopicPartition partition, long offset) {
        var span = spans(partition.topic()).get(partition.partition());
        if (span == null || offset < span.begin() || offset >= span.end()) {
            return Optional.empty();
        }
        var found = new AtomicReference<ConsumerRecord<String, byte[]>>();
        // what was compacted away is skipped by the broker
        read(partition, offset, offset + 1, record -> {
            found.set(record);
            return false;
        });
        return Optional.ofNullable(found.get());
    }

    @Override
    public void close() {
        kafka.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    static Map<String, Object> settings(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        // what was deleted meanwhile is skipped
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", 100);
        settings.put("fetch.max.bytes", 4 * 1024 * 1024);
        settings.put("max.partition.fetch.bytes", 1024 * 1024);
        settings.put("request.timeout.ms", 4_000);
        settings.put("default.api.timeout.ms", 5_000);
        return settings;
    }
}
