package io.winback.segmentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import io.winback.local.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has told of one key, in the order of its topic. */
public final class Told {

    private Told() {}

    /** An event with its type; a tombstone has no body. */
    public record Event(String type, JsonNode body, String text) {}

    public static List<Event> of(String topic, String key) {
        return raw(topic, key).stream()
                .map(event -> new Event(
                        event.type(), event.text() == null ? null : Contract.json(event.text()), event.text()))
                .toList();
    }

    /** As {@link #of}, but what came is not read as JSON. */
    public static List<Event> raw(String topic, String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", RealParts.bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> {
                    if (record.key().equals(key)) {
                        events.add(new Event(
                                new String(
                                        record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                                null,
                                record.value()));
                    }
                });
            }
            return events;
        }
    }

    public static List<Event> profiles(String customer) {
        return of("winback.profiles", customer);
    }

    /** Stages in the order told; GONE where what was told was taken back. */
    public static List<String> stages(String customer) {
        return profiles(customer).stream()
                .map(event -> event.body() == null
                        ? "GONE"
                        : event.body().get("stage").asText())
                .toList();
    }

    /** Joins and leaves of one segment, as joined and left. */
    public static List<String> membership(String customer, String segment) {
        return of("winback.segments", customer).stream()
                .filter(event -> event.body().get("segment").asText().equals(segment))
                .map(event -> event.type().replace("segment.", "").replace(".v1", ""))
                .toList();
    }
}
