package io.winback.segmentation.lifecycle;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lifecycle stages in sets. One purchase is one distinct date; cancelled and fully returned orders are none. A stage begins at local
 * midnight of a date in the shop's zone, ACTIVE with the order itself.
 */
@Singleton
public class Stages {

    private final Database database;

    Stages(Database database) {
        this.database = database;
    }

    /**
     * Stores the stage of these customers as of today, and when time alone may change it: the days of the policy, watched days, an
     * order dated ahead, the end of an exclusion or of a permission. ACTIVE lasts since the purchase that ended the last gap above the repeat interval;
     * RETURNED says that the gap before the last purchase exceeded the lapse threshold.
     */
    public void refresh(Collection<String> customers, Moment moment) {
        database.use(sql -> sql.createUpdate("""
                        insert into lifecycle as l (customer_id, stage, since, returned, next_transition_at)
                        select c.customer_id, s.stage,
                          case s.stage when 'PROSPECT' then c.known_on
                            when 'ACTIVE' then b.began_on
                            when 'DUE' then a.last_on + p.repeat_interval_days + 1
                            else a.last_on + p.lapse_threshold_days + 1 end,
                          s.stage = 'ACTIVE' and coalesce(a.last_on - a.previous_on > p.lapse_threshold_days, false),
                          least(cast(n.next_on as timestamp) at time zone :zone,
                            case when c.excluded_until > :now and c.excluded_until < 'infinity' then c.excluded_until end,
                            (select min(cast(value as timestamptz)) from jsonb_each_text(c.permitted)
                              where cast(value as timestamptz) > :now and value <> 'infinity'))
                        from unnest(cast(:ids as text[])) t (customer_id)
                        join customer c using (customer_id)
                        cross join lifecycle_policy p
                        left join activity a using (customer_id)
                        cross join lateral (select lifecycle_stage(
                          a.last_on, :today, p.repeat_interval_days, p.lapse_threshold_days) as stage) s
                        left join lateral (
                          select max(d.day) as began_on from (
                            select purchased_on as day, lag(purchased_on) over (order by purchased_on) as before
                            from purchase
                            where customer_id = c.customer_id and counts and purchased_on <= :today) d
                          where s.stage = 'ACTIVE'
                            and (d.before is null or d.day - d.before > p.repeat_interval_days)) b on true
                        left join lateral (
                          select min(on_day) as next_on from (
                            select a.last_on + p.repeat_interval_days + 1 as on_day
                            union all select a.last_on + p.lapse_threshold_days + 1
                            union all select a.next_on
                            union all select a.last_on + w.days from watched_day w) d
                          where on_day > :today) n on true
                        on conflict (customer_id) do update set stage = excluded.stage, since = excluded.since,
                          returned = excluded.returned, next_transition_at = excluded.next_transition_at
                        where (l.stage, l.since, l.returned, l.next_transition_at) is distinct from
                          (excluded.stage, excluded.since, excluded.returned, excluded.next_transition_at)
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("today", moment.today())
                .bind("now", moment.now())
                .bind("zone", moment.zone().getId())
                .execute());
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
        return database.with(sql -> sql.createQuery("select count(*) from lifecycle where next_transition_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** When the next customer will be due. */
    public Optional<Instant> nextAfter(Instant now) {
        return database.with(sql ->
                sql.createQuery("""
                        select next_transition_at from lifecycle where next_transition_at > :now
                        order by next_transition_at limit 1
                        """).bind("now", now).mapTo(Instant.class).findOne());
    }

    /** Counts the whole base by stage at any date, from purchases and policy alone. */
    StageCountsResponse countOn(LocalDate asOf) {
        return database.with(sql -> sql.createQuery("""
                        with last as (
                          select customer_id, max(purchased_on) as last_on from purchase
                          where counts and purchased_on <= :asOf group by customer_id),
                        staged as (
                          select lifecycle_stage(last.last_on, :asOf, p.repeat_interval_days, p.lapse_threshold_days) as stage,
                            count(*) as customers
                          from customer left join last using (customer_id) cross join lifecycle_policy p group by 1)
                        select coalesce(sum(customers) filter (where stage = 'PROSPECT'), 0),
                          coalesce(sum(customers) filter (where stage = 'ACTIVE'), 0),
                          coalesce(sum(customers) filter (where stage = 'DUE'), 0),
                          coalesce(sum(customers) filter (where stage = 'LOST'), 0)
                        from staged
                        """)
                .bind("asOf", asOf)
                .map((row, context) ->
                        new StageCountsResponse(asOf, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .one());
    }

    Optional<CustomerLifecycleResponse> find(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select l.customer_id, l.stage, l.since, l.returned, coalesce(a.orders, 0) as orders, a.last_on,
                          l.next_transition_at, v.amount, v.currency, v.basis, v.valued_on
                        from lifecycle l join customer c using (customer_id)
                        left join activity a using (customer_id)
                        left join customer_value v using (customer_id)
                        where l.customer_id = :customer and not c.erased
                        """)
                .bind("customer", customer)
                .map((row, context) -> response(row))
                .findOne());
    }

    private static CustomerLifecycleResponse response(ResultSet row) throws SQLException {
        var next = row.getObject("next_transition_at", OffsetDateTime.class);
        return new CustomerLifecycleResponse(
                row.getString("customer_id"),
                LifecycleStage.valueOf(row.getString("stage")),
                row.getObject("since", LocalDate.class),
                row.getBoolean("returned"),
                row.getInt("orders"),
                row.getObject("last_on", LocalDate.class),
                next == null ? null : next.toInstant(),
                value(row));
    }

    private static CustomerLifecycleResponse.@Nullable Value value(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return amount == null
                ? null
                : new CustomerLifecycleResponse.Value(
                        new Money(amount, Currency.getInstance(row.getString("currency"))),
                        row.getString("basis"),
                        row.getObject("valued_on", LocalDate.class));
    }
}
