package io.winback.customer.webhook;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries as the shop sees them: what became of them, and once more. */
@Singleton
class DeliveryLog {

    private static final String ONCE_MORE = """
            update webhook_delivery set state = 'WAITING', next_attempt_at = :now, first_attempt_at = null,
              settled_at = null
            where webhook_id = :webhook
            """;

    private final Database database;

    DeliveryLog(Database database) {
        this.database = database;
    }

    /** The lines before the given position, newest first. */
    List<DeliveryResponse> before(UUID webhook, @Nullable DeliveryState state, long position, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select * from webhook_delivery
                        where webhook_id = :webhook and position < :position
                          and (cast(:state as text) is null or state = :state)
                        order by position desc limit :limit
                        """)
                .bind("webhook", webhook)
                .bind("position", position)
                .bind("state", state == null ? null : state.name())
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    /** Sends one again, delivered or not; false if there is none. */
    boolean replay(UUID webhook, UUID event, Instant now) {
        return database.with(sql -> sql.createUpdate(ONCE_MORE + " and event_id = :event")
                        .bind("webhook", webhook)
                        .bind("event", event)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Sends everything again that was written since and is not delivered. */
    int replayFailed(UUID webhook, Instant from, Instant now) {
        return database.with(sql -> sql.createUpdate(ONCE_MORE + " and state <> 'DELIVERED' and created_at >= :from")
                .bind("webhook", webhook)
                .bind("from", from)
                .bind("now", now)
                .execute());
    }

    private static DeliveryResponse line(ResultSet row) throws SQLException {
        var result = row.getString("result");
        var state = DeliveryState.valueOf(row.getString("state"));
        return new DeliveryResponse(
                row.getObject("event_id", UUID.class),
                row.getLong("position"),
                row.getString("type"),
                row.getString("customer_id"),
                state,
                row.getInt("attempts"),
                result == null ? null : Outcome.Result.valueOf(result),
                row.getObject("status", Integer.class),
                Instants.of(row, "created_at"),
                Instants.orNull(row, "first_attempt_at"),
                state == DeliveryState.WAITING ? Instants.orNull(row, "next_attempt_at") : null,
                Instants.orNull(row, "settled_at"));
    }
}
