package io.winback.platform.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in the transaction of the fact they tell. The caller holds the lock of the row the key names, so that the order of
 * commits is the order of events. Without a transaction every call fails at once.
 */
@ApplicationScoped
public class Outbox {

    private final Database database;
    private final EventJson json;
    private final Ids ids;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final OutboxRelay relay;

    Outbox(
            Database database,
            EventJson json,
            Ids ids,
            @Machine Clock clock,
            AfterCommit afterCommit,
            OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.relay = relay;
    }

    @Transactional(MANDATORY)
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    @Transactional(MANDATORY)
    public void append(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        // rows get their positions in the order of the arrays
        database.use(sql -> Columns.of(events)
                .with("id", event -> ids.next())
                .with("topic", OutboxEvent::topic)
                .with("key", OutboxEvent::key)
                .with("type", OutboxEvent::type)
                .with("payload", event -> payload(event.body()))
                .with("occurredAt", OutboxEvent::occurredAt)
                .bindTo(sql.createUpdate("""
                        insert into outbox_event (id, topic, key, type, payload, occurred_at, written_at)
                        select id, topic, key, type, payload, occurred_at, :writtenAt
                        from unnest(cast(:id as uuid[]), cast(:topic as text[]), cast(:key as text[]),
                          cast(:type as text[]), cast(:payload as text[]), cast(:occurredAt as timestamptz[]))
                          with ordinality as e(id, topic, key, type, payload, occurred_at, place)
                        order by place
                        """))
                .bind("writtenAt", clock.instant())
                .execute());
        wakeRelay();
    }

    /** For set-based statements that write {@code outbox_event} themselves: wakes the relay once the transaction has committed. */
    @Transactional(MANDATORY)
    public void written() {
        wakeRelay();
    }

    private void wakeRelay() {
        afterCommit.run(Outbox.class.getName(), relay::wake);
    }

    private @Nullable String payload(@Nullable Object body) {
        try {
            return body == null ? null : json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event cannot be written as JSON: " + body.getClass(), e);
        }
    }
}
