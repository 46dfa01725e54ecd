package io.winback.segmentation.base;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the contact base. Whoever writes anything of a customer locks his row first. */
@Singleton
public class Customers {

    private final Database database;
    private final ShopCalendar calendar;
    private final ObjectMapper json;

    Customers(Database database, ShopCalendar calendar, EventJson json) {
        this.database = database;
        this.calendar = calendar;
        this.json = json.mapper();
    }

    /** Locks the customers in the order of their ids; those not known yet get a row. */
    public List<Known> lock(Set<String> ids) {
        var known = lockKnown(ids);
        if (known.size() == ids.size()) {
            return known;
        }
        add(ids);
        return lockKnown(ids);
    }

    /** Gives a row to those not known yet. What customer-service tells of orders that it keeps for nobody is nobody's here too. */
    void add(Collection<String> ids) {
        database.use(sql -> sql.createUpdate("""
                        insert into customer (customer_id, known_on, erased)
                        select id, cast(:today as date), id like 'erased-%' from (
                          select distinct unnest(cast(:ids as text[])) as id except select customer_id from customer
                          where customer_id = any (cast(:ids as text[]))) missing
                        order by id
                        on conflict do nothing
                        """)
                .bindArray("ids", String.class, ids.toArray())
                .bind("today", calendar.moment().today())
                .execute());
    }

    /** A row that is locked. */
    public record Known(String customerId, long version, boolean erased) {

        /** Whether customer-service has told of him, and not that he is gone. */
        public boolean told() {
            return version > 0 && !erased;
        }
    }

    /** Locks those of the customers who are known, in the order of their ids. */
    public List<Known> lockKnown(Collection<String> ids) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id, version, erased from customer where customer_id = any (cast(:ids as text[]))
                        order by customer_id for update
                        """)
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> new Known(row.getString(1), row.getLong(2), row.getBoolean(3)))
                .list());
    }

    /** Writes what is newer than what is known and returns whose rows changed. */
    List<String> project(Collection<CustomerChanged> changes) {
        return database.with(sql -> {
            var upsert = sql.createQuery("""
                    update customer c set version = t.version, language = t.language, country = t.country,
                      attributes = t.attributes, permitted = t.permitted, excluded_until = t.excluded_until,
                      open_case_until = t.open_case_until, erased = false
                    from unnest(cast(:customers as text[]), cast(:versions as bigint[]), cast(:languages as text[]),
                        cast(:countries as text[]), cast(:attributes as jsonb[]), cast(:permitted as jsonb[]),
                        cast(:exclusions as timestamptz[]), cast(:openCases as timestamptz[]))
                      as t (customer_id, version, language, country, attributes, permitted, excluded_until, open_case_until)
                    where c.customer_id = t.customer_id and c.version < t.version
                    returning c.customer_id
                    """);
            return Columns.of(changes)
                    .with("customers", CustomerChanged::customerId)
                    .with("versions", CustomerChanged::version)
                    .with("languages", CustomerChanged::language)
                    .with("countries", CustomerChanged::country)
                    .with("attributes", change -> text(change.attributes()))
                    .with("permitted", change -> text(change.permitted()))
                    .with("exclusions", CustomerChanged::excludedUntil)
                    .with("openCases", CustomerChanged::openCaseUntil)
                    .bindTo(upsert)
                    .mapTo(String.class)
                    .list();
        });
    }

    /** Locks and returns the next customers in the order of their ids. */
    public List<String> lockNext(String after, int limit) {
        return database.with(sql -> sql.createQuery(
                        "select customer_id from customer where customer_id > :after order by customer_id limit :limit for update")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    private String text(Map<String, String> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Text by text", e);
        }
    }
}
