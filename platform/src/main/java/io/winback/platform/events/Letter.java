package io.winback.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A dead letter: a record of {@code <topic>.<service>.dlq}, with the record that could not be worked inside. */
record Letter(String topic, ConsumerRecord<String, byte[]> record) {

    static final String PREFIX = "dead-letter-";
    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";
    static final String REASON = PREFIX + "reason";
    static final String REPLAY_OF = PREFIX + "replay-of";

    int partition() {
        return record.partition();
    }

    long offset() {
        return record.offset();
    }

    /** When the broker took it. */
    Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    String header(String name, String otherwise) {
        var text = header(name);
        return text == null ? otherwise : text;
    }

    @Nullable
    String header(String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    int originalPartition() {
        return Integer.parseInt(header(PARTITION, "-1"));
    }

    long originalOffset() {
        return Long.parseLong(header(OFFSET, "-1"));
    }

    /** The record as it came by the topic. */
    ConsumerRecord<String, byte[]> original() {
        var headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        });
        return new ConsumerRecord<>(
                topic,
                originalPartition(),
                originalOffset(),
                record.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                Optional.empty());
    }

    /** Whether the record is the one this letter is about; a compacted topic may have another in its place, or none. */
    boolean isAbout(ConsumerRecord<String, byte[]> candidate) {
        var id = candidate.headers().lastHeader("ce_id");
        var candidateId = id == null ? null : new String(id.value(), StandardCharsets.UTF_8);
        return candidate.offset() == originalOffset()
                && Objects.equals(candidate.key(), record.key())
                && Objects.equals(candidateId, header("ce_id"));
    }
}
