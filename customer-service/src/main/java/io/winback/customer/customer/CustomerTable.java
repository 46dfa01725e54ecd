package io.winback.customer.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and locks whole customers, any number with one statement each. */
@Singleton
class CustomerTable {

    private final Database database;
    private final ObjectMapper json;
    private final JavaType texts;
    private final JavaType exclusions;

    CustomerTable(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
        this.texts = this.json.getTypeFactory().constructMapType(TreeMap.class, String.class, String.class);
        this.exclusions = this.json.getTypeFactory().constructCollectionType(List.class, Exclusion.class);
    }

    /** Creates what is missing, in id order, so that two bulk writers meet without a deadlock; returns the ids that are new. */
    List<String> create(Collection<String> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.with(sql -> Columns.of(ids)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                            insert into customer (id, created_at)
                            select id, :now from unnest(cast(:id as text[])) as r(id) order by id
                            on conflict do nothing returning id
                            """))
                .bind("now", now)
                .mapTo(String.class)
                .list());
    }

    /** Locks in id order until the transaction ends; returns the ids that exist. */
    List<String> lock(Collection<String> ids) {
        return database.with(sql -> Columns.of(ids)
                .with("id", id -> id)
                .bindTo(sql.createQuery(
                        "select id from customer where id = any (cast(:id as text[])) order by id for update"))
                .mapTo(String.class)
                .list());
    }

    List<String> untold(Collection<String> ids) {
        return database.with(sql -> Columns.of(ids)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select id from customer
                        where id = any (cast(:id as text[])) and (contact_version = 0 or profile_version = 0) order by id
                        """))
                .mapTo(String.class)
                .list());
    }

    /** A second statement after the lock: its snapshot holds what the former holder of the lock committed. */
    Map<String, Customer> load(Collection<String> ids) {
        return database.with(sql -> Columns.of(ids)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select c.*,
                          (select jsonb_agg(to_jsonb(p)) from contact_point p where p.customer_id = c.id) points,
                          (select jsonb_agg(to_jsonb(a)) from consent a where a.customer_id = c.id) consents,
                          (select jsonb_agg(to_jsonb(s)) from suppression s where s.customer_id = c.id) suppressions
                        from customer c where c.id = any (cast(:id as text[])) order by c.id
                        """))
                .map((row, context) -> customer(row))
                .collect(Collectors.toMap(Customer::id, Function.identity(), (a, b) -> a, TreeMap::new)));
    }

    /** The ids that follow {@code last}, in order; rows that hold the orders of somebody erased are nobody. */
    List<String> idsAfter(String last, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id from customer where id > :last and not erased order by id limit :limit
                        """)
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** The ids that follow {@code last}, in order, of those who have the attribute. */
    List<String> idsWithAttribute(String name, String last, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id from customer where id > :last and jsonb_exists(attributes, :name)
                        order by id limit :limit
                        """)
                .bind("last", last)
                .bind("name", name)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("id"),
                new Person(
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("zone"),
                        row.getString("country"),
                        read(row.getString("attributes"), texts)),
                byKey(row.getString("points"), ContactPoint.class, ContactPoint::channel),
                byKey(row.getString("consents"), Consent.class, Consent::key),
                byKey(row.getString("suppressions"), Suppression.class, Suppression::channel),
                read(row.getString("exclusions"), exclusions),
                told(row, "contact"),
                told(row, "profile"));
    }

    private static Customer.Told told(ResultSet row, String what) throws SQLException {
        return new Customer.Told(row.getLong(what + "_version"), Instants.orNull(row, what + "_changed_at"));
    }

    private <K extends Comparable<K>, T> Map<K, T> byKey(@Nullable String array, Class<T> type, Function<T, K> key) {
        var result = new TreeMap<K, T>();
        if (array != null) {
            List<T> values = read(array, json.getTypeFactory().constructCollectionType(List.class, type));
            values.forEach(value -> result.put(key.apply(value), value));
        }
        return result;
    }

    private <T> T read(String text, JavaType type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored customer cannot be read", e);
        }
    }
}
