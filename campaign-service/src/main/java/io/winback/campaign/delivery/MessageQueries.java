package io.winback.campaign.delivery;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ledger for people. */
@Singleton
class MessageQueries {

    private static final String MESSAGE = """
            select id, customer_id, campaign, stage, purpose, state, message_id, attempt, not_before, dispatched_at,
              accepted_at, unknown_at, resends, smtp_code, outcome from message
            """;

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
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new HashMap<String, Object>();
        if (filter.customer() != null) {
            conditions.add("customer_id = :customer");
            values.put("customer", filter.customer());
        }
        if (filter.campaign() != null) {
            conditions.add("campaign = :campaign");
            values.put("campaign", filter.campaign());
        }
        if (filter.state() != null) {
            // what is held has an index of its own, which only the literal finds
            conditions.add(filter.state().equals("UNKNOWN") ? "state = 'UNKNOWN'" : "state = :state");
            values.put("state", filter.state());
        }
        if (id != null) {
            conditions.add("id > :after");
            values.put("after", id);
        }
        return database.with(sql -> sql.createQuery(
                        MESSAGE + "where " + String.join(" and ", conditions) + " order by id limit :limit")
                .bindMap(values)
                .bind("limit", limit)
                .map((row, context) -> response(row))
                .list());
    }

    /** One message with its history. */
    Optional<MessageResponse> find(UUID id) {
        return database.with(sql -> sql.createQuery(MESSAGE + "where id = :id")
                        .bind("id", id)
                        .map((row, context) -> response(row))
                        .findOne())
                .map(message -> message.with(history(id)));
    }

    private List<MessageResponse.Step> history(UUID id) {
        return database.with(sql -> sql.createQuery("""
                        select d.decided_at as at, d.decision as what, d.rule as by, null::integer as attempt,
                          null::integer as code, null as text
                        from message m join decision d on d.enrollment_id = m.enrollment_id and d.stage = m.stage
                          and d.customer_id = m.customer_id
                        where m.id = :id and d.decision in ('SENT', 'SKIPPED', 'POSTPONED', 'CANCELLED', 'HELD')
                          and d.rule not in ('DELIVERY_UNKNOWN', 'SMTP_REFUSED', 'NOT_SENDABLE')
                        union all
                        select w.at, w.state, w.source, w.attempt, w.code, w.text from message_word w where w.message_id = :id
                        union all
                        select m.accepted_at, 'SENT', 'SERVER', m.attempt, m.smtp_code, null from message m
                        where m.id = :id and m.accepted_at is not null and not exists (
                          select 1 from message_word w where w.message_id = m.id and w.state = 'SENT')
                        order by at, attempt nulls first
                        """)
                .bind("id", id)
                .map((row, context) -> new MessageResponse.Step(
                        Instants.of(row, "at"),
                        row.getString("what"),
                        row.getString("by"),
                        row.getObject("attempt", Integer.class),
                        row.getObject("code", Integer.class),
                        row.getString("text")))
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
                Instants.orNull(row, "not_before"),
                Instants.orNull(row, "dispatched_at"),
                Instants.orNull(row, "accepted_at"),
                Instants.orNull(row, "unknown_at"),
                row.getInt("resends"),
                row.getObject("smtp_code", Integer.class),
                row.getString("outcome"),
                null);
    }
}
