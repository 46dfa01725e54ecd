package io.winback.customer.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit trail: added to and read, nothing else; the database refuses the rest. */
@Singleton
class AuditTable {

    private final Database database;
    private final ObjectMapper json;

    AuditTable(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    JsonNode json(Map<String, ?> details) {
        return json.valueToTree(details);
    }

    void add(AuditEntry entry) {
        database.use(sql -> sql.createUpdate("""
                        insert into audit_entry (id, at, recorded_at, actor, roles, action, customer_id, details)
                        values (:id, :at, :recordedAt, :actor, :roles, :action, :customer, cast(:details as jsonb))
                        """)
                .bind("id", entry.id())
                .bind("at", entry.at())
                .bind("recordedAt", entry.recordedAt())
                .bind("actor", entry.actor())
                .bindArray("roles", String.class, entry.roles().toArray())
                .bind("action", entry.action().name())
                .bind("customer", entry.customerId())
                .bind("details", entry.details().toString())
                .execute());
    }

    /** The entries written before the one named, newest first. */
    List<AuditEntry> before(@Nullable UUID last, AuditFilter filter, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id, at, recorded_at, actor, roles, action, customer_id, details from audit_entry
                        where (cast(:last as uuid) is null
                            or (recorded_at, id) < (select recorded_at, id from audit_entry where id = :last))
                          and (cast(:customer as text) is null or customer_id = :customer)
                          and (cast(:actor as text) is null or actor = :actor)
                          and (cast(:action as text) is null or action = :action)
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:to as timestamptz) is null or at < :to)
                        order by recorded_at desc, id desc limit :limit
                        """)
                .bind("last", last)
                .bind("customer", filter.customer())
                .bind("actor", filter.actor())
                .bind("action", filter.action() == null ? null : filter.action().name())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        try {
            return new AuditEntry(
                    row.getObject("id", UUID.class),
                    Instants.of(row, "at"),
                    Instants.of(row, "recorded_at"),
                    row.getString("actor"),
                    Arrays.asList((String[]) row.getArray("roles").getArray()),
                    AuditAction.valueOf(row.getString("action")),
                    row.getString("customer_id"),
                    json.readTree(row.getString("details")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }
}
