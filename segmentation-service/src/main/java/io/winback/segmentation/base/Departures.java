package io.winback.segmentation.base;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers who leave: what is personal goes, what they bought stays for totals, told to nobody. The caller has locked them. */
@Singleton
public class Departures {

    /** A table of what was bought, and which of its rows are older than the departure: somebody may have begun anew under his id. */
    private record Fact(String table, String older) {}

    /** Purchases first: returns follow them. */
    private static final List<Fact> FACTS = List.of(
            new Fact("purchase", "f.version <= t.up_to"),
            new Fact("purchase_return", """
                    case when exists (select 1 from purchase p where p.order_id = f.order_id)
                      then exists (select 1 from purchase p where p.order_id = f.order_id and p.customer_id = t.fresh)
                      else f.version <= t.up_to end
                    """),
            new Fact("credit", "f.version <= t.up_to"));

    /** What follows from it, and the days of contacts, which tell comebacks from those by themselves. */
    private static final List<String> FIGURES = List.of("activity", "lifecycle", "customer_value", "contact");

    private static final String SOMETHING_BOUGHT = """
            (exists (select 1 from purchase p where p.customer_id = c.customer_id)
             or exists (select 1 from purchase_return r where r.customer_id = c.customer_id)
             or exists (select 1 from credit k where k.customer_id = c.customer_id and k.goods <> 0))
            """;

    private final Database database;

    Departures(Database database) {
        this.database = database;
    }

    /**
     * What a customer bought goes to an id that says nothing of him.
     *
     * @param upTo the last version of customer-service that is older than the departure
     */
    public record Departure(String customer, String fresh, long upTo) {}

    /** Gives to the fresh ids what was bought, with all figures, and counts the rows by table; where nothing was bought, no row. */
    public Map<String, Long> setAside(Collection<Departure> departures) {
        var moved = new LinkedHashMap<String, Long>();
        var begun = run(departures, """
                insert into customer (customer_id, known_on, erased)
                select t.fresh, c.known_on, true from t join customer c using (customer_id)
                """);
        for (var fact : FACTS) {
            var give = "update %s f set customer_id = t.fresh from t where f.customer_id = t.customer_id and %s";
            count(moved, fact.table(), run(departures, give.formatted(fact.table(), fact.older())));
        }
        var empty = run(
                departures, "delete from customer c using t where c.customer_id = t.fresh and not " + SOMETHING_BOUGHT);
        for (var table : FIGURES) {
            count(moved, table, run(departures, """
                    update %s f set customer_id = t.fresh from t join customer c on c.customer_id = t.fresh
                    where f.customer_id = t.customer_id
                    """.formatted(table)));
        }
        count(moved, "customer", begun - empty);
        return moved;
    }

    /**
     * Clears the profiles, all that hangs on them and is personal, and marks the customers as gone, but not those who bought something
     * later than {@code upTo}. Returns those who were known.
     */
    public List<String> clear(Collection<String> customers, long upTo) {
        return database.with(sql -> sql.createQuery("""
                        with known as (
                          update customer c set version = 0, language = null, country = null, attributes = '{}',
                            permitted = '{}', excluded_until = null, open_case_until = null, erased = not exists (
                              select 1 from purchase p where p.customer_id = c.customer_id and p.version > :upTo)
                          where customer_id = any (cast(:ids as text[])) returning customer_id),
                        reasons as (delete from answered_reason r using known k where r.customer_id = k.customer_id),
                        members as (delete from segment_member m using known k where m.customer_id = k.customer_id),
                        looks as (delete from segment_look l using known k where l.customer_id = k.customer_id),
                        pending as (delete from pending_history h using known k where h.customer_id = k.customer_id),
                        candidates as (
                          delete from candidate_verdict v using known k where v.customer_id = k.customer_id),
                        rfm as (delete from rfm_score s using known k where s.customer_id = k.customer_id),
                        scores as (delete from score s using known k where s.customer_id = k.customer_id)
                        select customer_id from known
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("upTo", upTo)
                .mapTo(String.class)
                .list());
    }

    /** Those of the customers of whom nothing is known but the id: never told of, or gone, and nothing bought. */
    public List<String> nobodies(Collection<String> customers) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id from customer c
                        where customer_id = any (cast(:ids as text[])) and (erased or version = 0 and not exists (
                            select 1 from answered_reason r where r.customer_id = c.customer_id)
                          and not exists (select 1 from contact k where k.customer_id = c.customer_id))
                          and not
                        """ + SOMETHING_BOUGHT)
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .list());
    }

    /** Removes the customers with all that hangs on them. */
    public void remove(Collection<String> customers) {
        database.use(sql -> sql.createUpdate("""
                        with candidates as (
                          delete from candidate_verdict where customer_id = any (cast(:ids as text[]))),
                        rfm as (
                          delete from rfm_score where customer_id = any (cast(:ids as text[]))),
                        scores as (
                          delete from score where customer_id = any (cast(:ids as text[]))),
                        pending as (
                          delete from pending_history where customer_id = any (cast(:ids as text[])))
                        delete from customer where customer_id = any (cast(:ids as text[]))
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .execute());
    }

    private long run(Collection<Departure> departures, String statement) {
        return database.with(sql -> Columns.of(departures)
                .with("customers", Departure::customer)
                .with("fresh", Departure::fresh)
                .with("upTo", Departure::upTo)
                .bindTo(sql.createUpdate("""
                        with t as (select * from unnest(cast(:customers as text[]), cast(:fresh as text[]),
                          cast(:upTo as bigint[])) as t (customer_id, fresh, up_to))
                        """ + statement))
                .execute());
    }

    private static void count(Map<String, Long> counts, String table, long rows) {
        if (rows > 0) {
            counts.put(table, rows);
        }
    }
}
