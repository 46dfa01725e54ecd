package io.winback.e2e.drill;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where the groups of consumers stand, as {@code kafka-consumer-groups.sh} sets it. */
final class Offsets {

    private Offsets() {}

    /** Sets all groups back to the first records that came then or later; nobody may consume meanwhile. */
    static void setBack(String bootstrap, Instant to) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (var group : admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList()) {
                var stands = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var asked = new HashMap<TopicPartition, OffsetSpec>();
                stands.keySet().forEach(partition -> asked.put(partition, OffsetSpec.forTimestamp(to.toEpochMilli())));
                var back = new HashMap<TopicPartition, OffsetAndMetadata>();
                admin.listOffsets(asked).all().get().forEach((partition, found) -> {
                    // nothing came since
                    if (found.offset() >= 0) {
                        back.put(partition, new OffsetAndMetadata(found.offset()));
                    }
                });
                admin.alterConsumerGroupOffsets(group, back).all().get();
            }
        }
    }

    /** How many processes read as this group. */
    static int members(String bootstrap, String group) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .mapToInt(description -> description.members().size())
                    .sum();
        }
    }
}
