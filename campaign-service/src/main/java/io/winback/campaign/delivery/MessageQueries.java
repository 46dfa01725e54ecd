package io.winback.campaign.delivery;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ledger for people. */
@Singleton
class MessageQueries {

    private final Database database;

    MessageQueries(Database database) {
        this.database = database;
    }

    /** What to show; null shows all. */
    record Filter(
            @Nullable String customer,
            @Nullable String campaign,
            @Nullable String state) {}

    List<MessageResponse> pageAfter(@Nullable UUID id, Filter filter, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id, customer_id, campaign, stage, purpose, state, message_id, attempt, not_before,
                          dispatched_at, smtp_code, outcome from message
                        where (:customer::text is null or customer_id = :customer)
                          and (:campaign::text is null or campaign = :campaign)
                          and (:state::text is null or state = :state)
                          and (:after::uuid is null or id > :after)
                        order by id limit :limit
                        """)
                .bind("customer", filter.customer())
                .bind("campaign", filter.campaign())
                .bind("state", filter.state())
                .bind("after", id)
                .bind("limit", limit)
                .map((row, context) -> response(row))
                .list());
    }

    private static MessageResponse response(ResultSet row) throws SQLException {
        return new MessageResponse(
                row.getString("id"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getString("stage"),
                row.getString("purpose"),
                row.getString("state"),
                row.getString("message_id"),
                row.getInt("attempt"),
                instant(row, "not_before"),
                instant(row, "dispatched_at"),
                row.getObject("smtp_code", Integer.class),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
