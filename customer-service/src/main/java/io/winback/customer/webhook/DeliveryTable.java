package io.winback.customer.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Deliveries: written with the fact. */
@Singleton
class DeliveryTable {

    private final Database database;
    private final ObjectMapper json;

    DeliveryTable(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    /** The body of a delivery, as the Standard Webhooks specification has it. */
    private record Body(String type, Instant timestamp, Object data) {}

    /** Returns how many deliveries are new. */
    int add(List<WebhookEvent> events, Instant now) {
        return database.with(sql -> Columns.of(events)
                .with("id", WebhookEvent::id)
                .with("type", event -> event.type().text())
                .with("customer", WebhookEvent::customerId)
                .with("body", this::body)
                .bindTo(sql.createUpdate("""
                        insert into webhook_delivery
                          (webhook_id, event_id, type, customer_id, body, state, attempts, next_attempt_at, created_at)
                        select w.id, e.id, e.type, e.customer_id, e.body, 'WAITING', 0, :now, :now
                        from unnest(cast(:id as uuid[]), cast(:type as text[]), cast(:customer as text[]),
                          cast(:body as text[])) with ordinality as e(id, type, customer_id, body, place)
                          join webhook w on w.active and e.type = any (w.types)
                        order by e.place, w.id
                        on conflict do nothing
                        """))
                .bind("now", now)
                .execute());
    }

    private String body(WebhookEvent event) {
        try {
            return json.writeValueAsString(new Body(event.type().text(), event.at(), event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Not writable as JSON: " + event.data().getClass(), e);
        }
    }
}
