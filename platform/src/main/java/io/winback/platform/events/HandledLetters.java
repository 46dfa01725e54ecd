package io.winback.platform.events;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was replayed or discarded, by whom. */
@Singleton
class HandledLetters {

    private final Database database;
    private final Clock clock;

    HandledLetters(Database database, @Machine Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the caller's transaction; false if the letter was handled before. Whoever handles it at the same time waits. */
    boolean take(Letter letter, LetterOutcome outcome, @Nullable String reason, String who) {
        return database.with(sql -> sql.createUpdate("""
                        insert into handled_letter (topic, partition, record_offset, lettered_at, outcome, event_type, event_id,
                          reason, handled_by, handled_at)
                        values (:topic, :partition, :offset, :at, :outcome, :type, :event, :reason, :who, :now)
                        on conflict do nothing
                        """)
                        .bind("topic", letter.topic())
                        .bind("partition", letter.partition())
                        .bind("offset", letter.offset())
                        .bind("at", letter.at())
                        .bind("outcome", outcome)
                        .bind("type", letter.header("ce_type"))
                        .bind("event", letter.header("ce_id"))
                        .bind("reason", reason)
                        .bind("who", who)
                        .bind("now", clock.instant())
                        .execute()
                == 1);
    }

    /** It was about somebody who was erased. */
    void erased(Letter letter) {
        database.use(sql -> sql.createUpdate("""
                        update handled_letter set outcome = 'ERASED' where topic = :topic and partition = :partition
                          and record_offset = :offset and lettered_at = :at
                        """)
                .bind("topic", letter.topic())
                .bind("partition", letter.partition())
                .bind("offset", letter.offset())
                .bind("at", letter.at())
                .execute());
    }

    /** Offsets from {@code from} to before {@code to} that were handled, with the instants of their letters. */
    Map<Long, Instant> between(String topic, int partition, long from, long to) {
        return database.with(sql -> sql.createQuery("""
                        select record_offset, lettered_at from handled_letter where topic = :topic and partition = :partition
                          and record_offset >= :from and record_offset < :to order by lettered_at
                        """)
                .bind("topic", topic)
                .bind("partition", partition)
                .bind("from", from)
                .bind("to", to)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("record_offset", Long.class), row.getColumn("lettered_at", Instant.class));
                    return found;
                }));
    }

    long count(String topic, int partition, long from, long to) {
        return database.with(sql -> sql.createQuery("""
                        select count(*) from handled_letter where topic = :topic and partition = :partition
                          and record_offset >= :from and record_offset < :to
                        """)
                .bind("topic", topic)
                .bind("partition", partition)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one());
    }

    /** The latest first. */
    List<HandledLetterResponse> before(String topic, long id, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id, partition, record_offset, lettered_at, outcome, event_type, event_id, reason, handled_by,
                          handled_at
                        from handled_letter where topic = :topic and id < :id order by id desc limit :limit
                        """)
                .bind("topic", topic)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new HandledLetterResponse(
                        row.getLong("id"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        Instants.of(row, "lettered_at"),
                        LetterOutcome.valueOf(row.getString("outcome")),
                        row.getString("event_type"),
                        row.getString("event_id"),
                        row.getString("reason"),
                        row.getString("handled_by"),
                        Instants.of(row, "handled_at")))
                .list());
    }
}
