package io.winback.platform.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.trace.Steps;
import io.winback.platform.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Steps steps;

    Outbox(
            Database database,
            EventJson json,
            Ids ids,
            @Machine Clock clock,
            AfterCommit afterCommit,
            OutboxRelay relay,
            Steps steps) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.relay = relay;
        this.steps = steps;
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
        var traceparents = traceparents(events);
        // rows get their positions in the order of the arrays
        database.use(sql -> Columns.of(events)
                .with("id", event -> ids.next())
                .with("topic", OutboxEvent::topic)
                .with("key", OutboxEvent::key)
                .with("type", OutboxEvent::type)
                .with("payload", event -> payload(event.body()))
                .with("occurredAt", OutboxEvent::occurredAt)
                .with("traceparent", event -> event.body() == null ? null : traceparents.get(event.key()))
                .bindTo(sql.createUpdate("""
                        insert into outbox_event (id, topic, key, type, payload, occurred_at, traceparent, written_at)
                        select id, topic, key, type, payload, occurred_at, traceparent, :writtenAt
                        from unnest(cast(:id as uuid[]), cast(:topic as text[]), cast(:key as text[]),
                          cast(:type as text[]), cast(:payload as text[]), cast(:occurredAt as timestamptz[]),
                          cast(:traceparent as text[]))
                          with ordinality as e(id, topic, key, type, payload, occurred_at, traceparent, place)
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

    /** By key; a tombstone, which says that somebody is gone, is no step. */
    private Map<String, String> traceparents(List<OutboxEvent> events) {
        var keys = new HashSet<String>();
        for (var event : events) {
            if (event.body() != null) {
                keys.add(event.key());
            }
        }
        return steps.tell(events.get(0).topic(), keys);
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
