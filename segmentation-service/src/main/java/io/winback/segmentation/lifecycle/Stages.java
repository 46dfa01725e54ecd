package io.winback.segmentation.lifecycle;

import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;

/**
 * Lifecycle stages as of today, stored. One purchase is one distinct date; cancelled and fully returned orders are none. A stage
 * begins at local midnight of a date in the shop's zone, ACTIVE with the order itself.
 */
@Singleton
public class Stages {

    /** The last purchase day of a customer and the one before, as {@code activity} knows them. */
    static final Limits.Day LAST = new Limits.Day("a.last_on", "a.last_categories", "a.first_on", "a.purchase_days");

    private static final Limits.Day BEFORE =
            new Limits.Day("a.previous_on", "a.previous_categories", "a.first_on", "(a.purchase_days - 1)");

    private final Database database;
    private final PolicyStore policies;

    Stages(Database database, PolicyStore policies) {
        this.database = database;
        this.policies = policies;
    }

    /**
     * Stores the stage of these customers as of today, and when time alone will change it: the next limit of the last purchase day,
     * or an order dated ahead. ACTIVE lasts since the latest purchase day that came when the one before had worn off; RETURNED says
     * that the one before had been lost. The caller has locked the customers and brought their activity up to date.
     *
     * @return what changed by it
     */
    public Restaged refresh(Collection<String> customers, Moment moment) {
        return store(Scope.LISTED, moment, sql -> sql.bindArray("ids", String.class, customers.toArray()));
    }

    /**
     * Customers whose lifecycle has changed.
     *
     * @param moved those whose stage or RETURNED is another
     * @param redated those of whom only the first date of the stage is another
     */
    public record Restaged(List<String> moved, List<String> redated) {}

    /** As {@link #refresh} of many, in the order of their ids, where nothing but policies has changed. */
    public Restaged restage(List<String> customers, Moment moment) {
        return store(Scope.CHUNK, moment, sql -> sql.bindArray("ids", String.class, customers.toArray())
                .bind("first", customers.get(0))
                .bind("last", customers.get(customers.size() - 1)));
    }

    private Restaged store(Scope scope, Moment moment, UnaryOperator<Query> whom) {
        var limits = new Limits(policies.keep(), "policy");
        var restaged = new Restaged(new ArrayList<>(), new ArrayList<>());
        database.use(sql -> whom.apply(limits.bindTo(sql.createQuery(statement(limits, scope))))
                .bind("today", moment.today())
                .bind("zone", moment.zone().getId())
                .map((row, context) ->
                        (row.getBoolean(2) ? restaged.moved() : restaged.redated()).add(row.getString(1)))
                .forEach(added -> {}));
        return restaged;
    }

    /** Which rows are read; the range of a chunk is said of each table, so that a walk never reads more of it. */
    private enum Scope {
        LISTED("true"),
        CHUNK("customer_id between :first and :last");

        private final String range;

        Scope(String range) {
            this.range = range;
        }

        String of(String table) {
            return "(select * from " + table + " where " + range + ")";
        }
    }

    /** Only who is ACTIVE by a repeated purchase needs his purchases looked through for where that began. */
    private static String statement(Limits limits, Scope scope) {
        return """
                with known as materialized (
                  select c.customer_id, c.known_on, a.last_on, a.next_on, d.due_on, d.lost_on,
                    lifecycle_stage(:today, d.due_on, d.lost_on) as stage,
                    b.due_on > a.last_on as repeated, coalesce(b.lost_on <= a.last_on, false) as returned
                  from unnest(cast(:ids as text[])) t (customer_id)
                  join %s c using (customer_id)
                  left join %s a using (customer_id)
                """.formatted(scope.of("customer"), scope.of("activity")) + limits.join("d", LAST)
                + limits.join("b", BEFORE) + """
                ), spell as (
                  select customer_id, max(day) as began_on from (
                    select s.customer_id, s.day, lag(l.due_on) over (partition by s.customer_id order by s.day) as worn_off_on
                    from (
                """
                + new PurchaseDays(limits)
                        .of(
                                "known k join purchase p using (customer_id)",
                                "k.stage = 'ACTIVE' and k.repeated and p.purchased_on <= k.last_on")
                + ") s " + limits.join("l", Limits.Day.of("s")) + """
                  ) days
                  where worn_off_on is null or worn_off_on <= day group by customer_id),
                reckoned as (
                  select k.customer_id, k.stage, k.since, k.returned, k.next_at,
                    (l.stage, l.returned) is distinct from (k.stage, k.returned) as moved, l.since is distinct from k.since as redated
                  from (
                    select customer_id, stage, stage = 'ACTIVE' and returned as returned,
                      case stage when 'PROSPECT' then known_on when 'ACTIVE' then coalesce(s.began_on, last_on)
                        when 'DUE' then due_on else lost_on end as since,
                      cast(least(case when due_on > :today then due_on end, case when lost_on > :today then lost_on end,
                        next_on) as timestamp) at time zone :zone as next_at
                    from known left join spell s using (customer_id)) k
                  left join %s l using (customer_id)
                  where (l.stage, l.since, l.returned, l.next_transition_at)
                    is distinct from (k.stage, k.since, k.returned, k.next_at)),
                written as (
                  insert into lifecycle (customer_id, stage, since, returned, next_transition_at)
                  select customer_id, stage, since, returned, next_at from reckoned
                  on conflict (customer_id) do update set stage = excluded.stage, since = excluded.since,
                    returned = excluded.returned, next_transition_at = excluded.next_transition_at)
                select customer_id, moved from reckoned where moved or redated
                """.formatted(scope.of("lifecycle"));
    }

    /** Locks the customers of whom time has changed something, the longest due first, leaving out whom another works on. */
    public List<String> lockDue(Instant now, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select c.customer_id from lifecycle l join customer c using (customer_id)
                        where l.next_transition_at <= :now
                        order by l.next_transition_at, l.customer_id limit :limit for update of c skip locked
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** How many customers are due now. */
    public long countDue(Instant now) {
        return database.with(sql -> sql.createQuery(
                        "select count(*) from (select 1 from lifecycle where next_transition_at <= :now limit 100000) d")
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** Since when the customer who waits longest is due. */
    public Optional<Instant> oldestDue(Instant now) {
        return database.with(sql ->
                sql.createQuery("""
                        select next_transition_at from lifecycle where next_transition_at <= :now
                        order by next_transition_at limit 1
                        """).bind("now", now).mapTo(Instant.class).findOne());
    }

    /** When the next customer will be due. */
    public Optional<Instant> nextAfter(Instant now) {
        return database.with(sql ->
                sql.createQuery("""
                        select next_transition_at from lifecycle where next_transition_at > :now
                        order by next_transition_at limit 1
                        """).bind("now", now).mapTo(Instant.class).findOne());
    }
}
