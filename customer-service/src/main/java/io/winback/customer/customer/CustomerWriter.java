package io.winback.customer.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes whole customers that are locked, one statement per table. */
@Singleton
class CustomerWriter {

    private final Database database;
    private final ObjectMapper json;

    CustomerWriter(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    /** A part of a customer with its owner. */
    private record Owned<T>(String customerId, T value) {}

    /** A decision to be remembered. */
    record Decided(String customerId, Consent consent) {}

    List<Long> versions(int count) {
        return database.with(sql -> sql.createQuery("select nextval('event_version') from generate_series(1, :count)")
                .bind("count", count)
                .mapTo(Long.class)
                .list());
    }

    void save(Collection<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(customers)
                .with("id", Customer::id)
                .with("name", customer -> customer.person().name())
                .with("language", customer -> customer.person().language())
                .with("zone", customer -> customer.person().zone())
                .with("country", customer -> customer.person().country())
                .with("attributes", customer -> text(customer.person().attributes()))
                .with("exclusions", customer -> text(customer.exclusions()))
                .with("cv", customer -> customer.contact().version())
                .with("ca", customer -> customer.contact().at())
                .with("pv", customer -> customer.profile().version())
                .with("pa", customer -> customer.profile().at())
                .bindTo(sql.createUpdate("""
                        update customer c set name = r.name, language = r.language, zone = r.zone, country = r.country,
                          attributes = r.attributes, exclusions = r.exclusions, contact_version = r.cv, contact_changed_at = r.ca,
                          profile_version = r.pv, profile_changed_at = r.pa
                        from unnest(cast(:id as text[]), cast(:name as text[]), cast(:language as text[]),
                          cast(:zone as text[]), cast(:country as text[]), cast(:attributes as jsonb[]),
                          cast(:exclusions as jsonb[]), cast(:cv as bigint[]), cast(:ca as timestamptz[]), cast(:pv as bigint[]),
                          cast(:pa as timestamptz[]))
                          as r(id, name, language, zone, country, attributes, exclusions, cv, ca, pv, pa)
                        where c.id = r.id
                        """))
                .execute());
    }

    void replaceContactPoints(Collection<Customer> customers) {
        replace("contact_point", customers);
        insert(
                Columns.of(owned(customers.stream(), Customer::contactPoints))
                        .with("id", Owned::customerId)
                        .with("channel", point -> point.value().channel())
                        .with("address", point -> point.value().address())
                        .with("status", point -> point.value().status()),
                """
                insert into contact_point (customer_id, channel, address, status)
                select * from unnest(cast(:id as text[]), cast(:channel as text[]), cast(:address as text[]),
                  cast(:status as text[]))
                """);
    }

    void replaceConsents(Collection<Customer> customers) {
        replace("consent", customers);
        insert(
                consents(owned(customers.stream(), Customer::consents))
                        .with("until", row -> row.value().until()),
                """
                insert into consent (customer_id, purpose, channel, status, basis, source, proof, at, imported, until)
                select * from unnest(cast(:id as text[]), cast(:purpose as text[]), cast(:channel as text[]),
                  cast(:status as text[]), cast(:basis as text[]), cast(:source as text[]), cast(:proof as text[]),
                  cast(:at as timestamptz[]), cast(:imported as boolean[]), cast(:until as timestamptz[]))
                """);
        replace("suppression", customers);
        insert(
                Columns.of(owned(customers.stream(), Customer::suppressions))
                        .with("id", Owned::customerId)
                        .with("channel", closed -> closed.value().channel())
                        .with("reason", closed -> closed.value().reason())
                        .with("at", closed -> closed.value().at()),
                """
                insert into suppression (customer_id, channel, reason, at)
                select * from unnest(cast(:id as text[]), cast(:channel as text[]), cast(:reason as text[]),
                  cast(:at as timestamptz[]))
                """);
    }

    /** A decision told again is remembered once. */
    void remember(List<Decided> decisions, Instant now) {
        if (decisions.isEmpty()) {
            return;
        }
        var rows = decisions.stream()
                .map(decided -> new Owned<>(decided.customerId(), decided.consent()))
                .toList();
        database.use(sql ->
                consents(rows).bindTo(sql.createUpdate("""
                        insert into consent_history
                          (customer_id, purpose, channel, status, basis, source, proof, at, imported, recorded_at)
                        select r.*, :now from unnest(cast(:id as text[]), cast(:purpose as text[]),
                          cast(:channel as text[]), cast(:status as text[]), cast(:basis as text[]),
                          cast(:source as text[]), cast(:proof as text[]), cast(:at as timestamptz[]),
                          cast(:imported as boolean[])) as r
                        on conflict do nothing
                        """)).bind("now", now).execute());
    }

    private void replace(String table, Collection<Customer> customers) {
        database.use(sql -> Columns.of(customers)
                .with("id", Customer::id)
                .bindTo(sql.createUpdate("delete from <table> where customer_id = any (cast(:id as text[]))")
                        .define("table", table))
                .execute());
    }

    private <T> void insert(Columns<T> rows, String statement) {
        if (!rows.isEmpty()) {
            database.use(sql -> rows.bindTo(sql.createUpdate(statement)).execute());
        }
    }

    private static Columns<Owned<Consent>> consents(List<Owned<Consent>> rows) {
        return Columns.of(rows)
                .with("id", Owned::customerId)
                .with("purpose", row -> row.value().purpose())
                .with("channel", row -> row.value().channel())
                .with("status", row -> row.value().status())
                .with("basis", row -> row.value().basis())
                .with("source", row -> row.value().source())
                .with("proof", row -> row.value().proof())
                .with("at", row -> row.value().at())
                .with("imported", row -> row.value().imported());
    }

    private static <T> List<Owned<T>> owned(Stream<Customer> customers, Function<Customer, ? extends Map<?, T>> part) {
        return customers
                .flatMap(customer ->
                        part.apply(customer).values().stream().map(value -> new Owned<>(customer.id(), value)))
                .toList();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Attributes cannot be written as JSON", e);
        }
    }
}
