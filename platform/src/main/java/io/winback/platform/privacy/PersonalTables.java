package io.winback.platform.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.trace.Trail;
import jakarta.inject.Singleton;
import java.util.List;

/** The statements that every export and erasure is made of. Names of tables and columns come from code, never from a request. */
@Singleton
public class PersonalTables {

    private final Database database;
    private final Trail trail;
    private final ObjectMapper json;

    PersonalTables(Database database, Trail trail, EventJson json) {
        this.database = database;
        this.trail = trail;
        this.json = json.mapper();
    }

    /** The rows of {@code table} whose {@code column} is the customer, as JSON with the column names as they are. */
    public List<JsonNode> rows(String table, String column, String customerId) {
        return database.with(sql -> sql.createQuery(
                        "select to_jsonb(t) from <table> t where t.<column> = :customer order by to_jsonb(t)")
                .define("table", table)
                .define("column", column)
                .bind("customer", customerId)
                .map((row, context) -> read(row.getString(1)))
                .list());
    }

    /** The rows of {@code table} that belong to rows of the customer: whose {@code column} is in {@code owned}, a query with {@code :customer}. */
    public List<JsonNode> rowsOf(String table, String column, String owned, String customerId) {
        return database.with(sql -> sql.createQuery(
                        "select to_jsonb(t) from <table> t where t.<column> in (<owned>) order by to_jsonb(t)")
                .define("table", table)
                .define("column", column)
                .define("owned", owned)
                .bind("customer", customerId)
                .map((row, context) -> read(row.getString(1)))
                .list());
    }

    /** Deletes the rows of the customer and counts them. */
    public long delete(String table, String column, String customerId) {
        return database.with(sql -> sql.createUpdate("delete from <table> where <column> = :customer")
                .define("table", table)
                .define("column", column)
                .bind("customer", customerId)
                .execute());
    }

    /** Gives the rows of the customer to {@code freshId} and counts them. */
    public long rename(String table, String column, String customerId, String freshId) {
        return database.with(sql -> sql.createUpdate("update <table> set <column> = :fresh where <column> = :customer")
                .define("table", table)
                .define("column", column)
                .bind("fresh", freshId)
                .bind("customer", customerId)
                .execute());
    }

    /** Deletes what the platform itself keeps about the customer: parked events, answers kept for repeated requests, the last traced step. */
    void deleteOwn(String customerId) {
        database.use(sql -> {
            sql.createUpdate("delete from outbox_event where parked_at is not null and key = :customer")
                    .bind("customer", customerId)
                    .execute();
            sql.createUpdate("delete from idempotency_key where strpos(body, :customer) > 0")
                    .bind("customer", customerId)
                    .execute();
        });
        trail.forget(customerId);
    }

    private JsonNode read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL wrote a row that is not JSON", e);
        }
    }
}
