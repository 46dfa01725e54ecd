package io.winback.local.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What has been read of a topic: tests ask often, topics grow long, and what was read once need not be read again. */
final class Reading {

    private static final Map<String, Reading> OF_TOPICS = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
    private boolean rewritten;

    private Reading(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Reading of(String topic) {
        return OF_TOPICS.computeIfAbsent(topic, Reading::new);
    }

    /** All records up to now, in the order of each partition. */
    synchronized List<ConsumerRecord<String, byte[]>> upToNow() {
        if (rewritten) {
            read.clear();
            consumer.seekToBeginning(partitions);
        }
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return List.copyOf(read);
    }

    synchronized Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** From now on the broker drops what was read: it is read again each time. */
    synchronized void rewritten() {
        rewritten = true;
    }
}
