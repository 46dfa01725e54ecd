package io.winback.local.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic of the test broker, as another service sees it. */
public record Topic(String name) {

    private static final Map<String, String> SOURCES = Map.of(
            "winback.contacts", "/winback/customer-service",
            "winback.customers", "/winback/customer-service",
            "winback.orders", "/winback/customer-service",
            "winback.privacy", "/winback/customer-service");

    /** One for all tests of a process: a new one would have to get to know the broker first. */
    private static final class Sender {

        private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** An event as it stands in the topic; a tombstone has a missing body. */
    public record Event(String type, String key, String id, JsonNode body) {}

    public static Topic of(String name) {
        return new Topic(name);
    }

    /** All events of a key so far, in their order. */
    public List<Event> of(String key, String type) {
        return records(key).stream()
                .filter(record -> header(record, "ce_type").equals(type))
                .map(record -> new Event(type, key, header(record, "ce_id"), body(record)))
                .toList();
    }

    /** All records of a key so far, in their order. */
    public List<ConsumerRecord<String, byte[]>> records(String key) {
        return records().stream().filter(record -> key.equals(record.key())).toList();
    }

    /** Has the broker drop now what a later record of its key replaces, as it otherwise does in time. */
    public void compact() {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var eager = Stream.of("segment.ms=100", "max.compaction.lag.ms=100", "min.cleanable.dirty.ratio=0.0001")
                .map(setting -> setting.split("="))
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting[0], setting[1]), AlterConfigOp.OpType.SET))
                .toList();
        Reading.of(name).rewritten();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.incrementalAlterConfigs(Map.of(topic, eager)).all().get();
            var partitions = admin.describeTopics(List.of(name)).allTopicNames().get();
            // a record behind the others closes their segment
            partitions.values().forEach(description -> description
                    .partitions()
                    .forEach(partition -> send(new ProducerRecord<>(
                            name, partition.partition(), UUID.randomUUID().toString(), null))));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All records so far. */
    public List<ConsumerRecord<String, byte[]>> records() {
        return Reading.of(name).upToNow();
    }

    /** Where each partition ends now. */
    public Map<TopicPartition, Long> ends() {
        return Reading.of(name).ends();
    }

    public void send(String key, String type, byte[] body) {
        send(key, type, UUID.randomUUID(), body);
    }

    public void send(String key, String type, UUID id, byte[] body) {
        send(key, type, id, Instant.parse("2026-03-02T09:20:00Z"), body);
    }

    /** Returns when the broker has the event, told by the service that owns the topic. */
    public void send(String key, String type, UUID id, Instant time, byte[] body) {
        send(record(key, type, id, time, body));
    }

    /** Not sent yet. */
    public ProducerRecord<String, byte[]> record(String key, String type, UUID id, Instant time, byte[] body) {
        var record = new ProducerRecord<String, byte[]>(name, key, body);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_source", SOURCES.getOrDefault(name, "/winback/test"),
                        "ce_time", time.toString())
                .forEach((header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Returns when the broker has the record, whatever it holds. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            Sender.PRODUCER.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String bootstrap() {
        return RealParts.bootstrap();
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> record) {
        byte @Nullable [] value = record.value();
        return value == null
                ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
                : Contract.json(new String(value, StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
