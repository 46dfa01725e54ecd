package io.winback.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import io.winback.local.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the broker, as another service sees it. */
public final class Topic {

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    public static Topic of(String name) {
        return new Topic(name);
    }

    /** An event of the topic. */
    public record Event(String type, String key, String id, JsonNode body) {}

    /** All events of a key, from the beginning of the topic. */
    public List<Event> of(String key, String type) {
        var events = new ArrayList<Event>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key) && header(record, "ce_type").equals(type)) {
                        events.add(new Event(type, key, header(record, "ce_id"), json(record)));
                    }
                });
            }
        }
        return events;
    }

    public void send(String key, String type, byte[] body) {
        send(key, type, UUID.randomUUID(), body);
    }

    public void send(String key, String type, UUID id, byte[] body) {
        var record = new ProducerRecord<>(name, key, body);
        Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", type, "ce_time", "2026-03-02T09:20:00Z")
                .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bootstrap() {
        return RealParts.running().broker().bootstrap();
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        return Contract.json(new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
