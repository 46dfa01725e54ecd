package io.winback.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the topics go, and how far the consumers have come. */
public final class KafkaOffsets implements AutoCloseable {

    private static final String DEAD_LETTERS = ".dlq";
    private static final String PREFIX = "winback.";

    private final Admin admin;
    private final List<TopicPartition> partitions;
    private final Map<String, List<TopicPartition>> groups;

    public KafkaOffsets(String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        var names = settled(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        this.partitions = settled(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        this.groups = expectedGroups(partitions);
        groups.keySet().retainAll(present());
    }

    /** The consumer behind {@code winback.orders.campaign.dlq} is the group {@code campaign.orders} and reads {@code winback.orders}. */
    private static Map<String, List<TopicPartition>> expectedGroups(List<TopicPartition> partitions) {
        var expected = new TreeMap<String, List<TopicPartition>>();
        partitions.stream()
                .map(TopicPartition::topic)
                .filter(name -> name.endsWith(DEAD_LETTERS))
                .forEach(name -> {
                    var consumed = name.substring(0, name.length() - DEAD_LETTERS.length());
                    var dot = consumed.lastIndexOf('.');
                    var topic = consumed.substring(0, dot);
                    var own = partitions.stream()
                            .filter(partition -> partition.topic().equals(topic))
                            .toList();
                    expected.put(consumed.substring(dot + 1) + "." + topic.substring(PREFIX.length()), own);
                });
        return expected;
    }

    /** A topic may be declared for a consumer that is still to be written; whoever consumes has joined before the suite is ready. */
    private Set<String> present() {
        return settled(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    /** End offsets of the topics that services consume. */
    public Map<TopicPartition, Long> ends() {
        return ends(partitions.stream().filter(partition -> !isDead(partition)).toList());
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> asked) {
        var latest = asked.stream().collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest()));
        return settled(admin.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static boolean isDead(TopicPartition partition) {
        return partition.topic().endsWith(DEAD_LETTERS);
    }

    /** Records not yet consumed, by group; groups that have caught up are absent. */
    public Map<String, Long> lags(Map<TopicPartition, Long> ends) {
        var asked = groups.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), any -> new ListConsumerGroupOffsetsSpec()));
        var committed = settled(admin.listConsumerGroupOffsets(asked).all());
        var lags = new TreeMap<String, Long>();
        groups.forEach((group, own) -> {
            var offsets = committed.getOrDefault(group, Map.of());
            var lag = own.stream()
                    .mapToLong(partition -> ends.getOrDefault(partition, 0L) - reached(offsets, partition))
                    .sum();
            if (lag > 0) {
                lags.put(group, lag);
            }
        });
        return lags;
    }

    private static long reached(Map<TopicPartition, OffsetAndMetadata> offsets, TopicPartition partition) {
        var offset = offsets.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** Records in dead-letter topics, by topic; empty topics are absent. */
    public Map<String, Long> deadLetters() {
        var letters = new TreeMap<String, Long>();
        ends(partitions.stream().filter(KafkaOffsets::isDead).toList()).forEach((partition, end) -> {
            if (end > 0) {
                letters.merge(partition.topic(), end, Long::sum);
            }
        });
        return letters;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T settled(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not answer", e.getCause());
        } catch (InterruptedException e) {
            throw Http.interrupted(e);
        }
    }
}
