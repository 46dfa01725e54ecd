package io.winback.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One stored event, as a CloudEvent in Kafka's binary mode. */
record OutboxRow(
        long position,
        String id,
        String topic,
        String key,
        String type,
        @Nullable String payload,
        OffsetDateTime occurredAt,
        @Nullable String traceparent) {

    static OutboxRow from(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class),
                row.getString(8));
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        var record = new ProducerRecord<String, byte[]>(
                topic, key, payload == null ? null : payload.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", id);
        header(record, "ce_source", source);
        header(record, "ce_type", type);
        header(record, "ce_subject", key);
        header(record, "ce_time", occurredAt.toInstant().toString());
        header(record, "content-type", "application/json");
        if (traceparent != null) {
            header(record, "traceparent", traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
