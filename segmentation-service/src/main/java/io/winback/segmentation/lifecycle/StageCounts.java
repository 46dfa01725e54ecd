package io.winback.segmentation.lifecycle;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The whole base by lifecycle stage, from purchases and policies alone. */
@Singleton
class StageCounts {

    private final Database database;

    StageCounts(Database database) {
        this.database = database;
    }

    /** Counts at the end of any date. */
    StageCountsResponse on(LocalDate asOf, Policies policies) {
        var limits = new Limits(policies, "policy");
        var query = """
                select coalesce(sum(customers) filter (where stage = 'ACTIVE'), 0) as active,
                  coalesce(sum(customers) filter (where stage = 'DUE'), 0) as due,
                  coalesce(sum(customers) filter (where stage = 'LOST'), 0) as lost,
                  (select count(*) from customer) as everybody
                from (
                  select lifecycle_stage(:asOf, l.due_on, l.lost_on) as stage, count(*) as customers from (
                """ + new PurchaseDays(limits).last("p.purchased_on <= :asOf") + ") s "
                + limits.join("l", Limits.Day.of("s")) + " group by 1) staged";
        return database.with(sql -> limits.bindTo(sql.createQuery(query))
                .bind("asOf", asOf)
                .map((row, context) -> counts(
                        asOf, row.getLong("everybody"), row.getLong("active"), row.getLong("due"), row.getLong("lost")))
                .one());
    }

    /**
     * Counts at the end of each of these dates, which ascend, in one pass over the purchases: a purchase day makes its customer
     * ACTIVE, DUE and LOST on the dates between its own, its limits and the next purchase day. The dates are a query of their own, so
     * that they are read from text once and not row by row.
     */
    List<StageCountsResponse> on(List<LocalDate> dates, Policies policies) {
        var limits = new Limits(policies, "policy");
        var query = """
                with day as (
                  select s.day, l.due_on, l.lost_on, lead(s.day) over (partition by s.customer_id order by s.day) as next_on
                  from (
                """ + new PurchaseDays(limits).of("purchase p", "p.purchased_on <= :last") + ") s "
                + limits.join("l", Limits.Day.of("s")) + """
                ), reach as (
                  select width_bucket(day - 1, points) as bought, width_bucket(least(due_on, next_on) - 1, points) as due,
                    width_bucket(least(lost_on, next_on) - 1, points) as lost,
                    case when next_on is null then cardinality(points) else width_bucket(next_on - 1, points) end as next,
                    count(*) as days
                  from day cross join (select (select cast(:points as date[])) as points) p group by 1, 2, 3, 4),
                change as (
                  select bought as point, days as active, 0 as due, 0 as lost from reach
                  union all select due, -days, days, 0 from reach
                  union all select lost, 0, -days, days from reach
                  union all select next, 0, 0, -days from reach)
                select o.on_date, (select count(*) from customer) as everybody,
                  sum(coalesce(c.active, 0)) over upto as active, sum(coalesce(c.due, 0)) over upto as due,
                  sum(coalesce(c.lost, 0)) over upto as lost
                from unnest(cast(:points as date[])) with ordinality o (on_date, number)
                left join (select point, sum(active) as active, sum(due) as due, sum(lost) as lost from change group by point) c
                  on c.point = o.number - 1
                window upto as (order by o.number) order by o.number
                """;
        return database.with(sql -> limits.bindTo(sql.createQuery(query))
                .bind("last", dates.get(dates.size() - 1))
                .bindArray(
                        "points",
                        String.class,
                        dates.stream().map(LocalDate::toString).toArray())
                .map((row, context) -> counts(
                        row.getObject("on_date", LocalDate.class),
                        row.getLong("everybody"),
                        row.getLong("active"),
                        row.getLong("due"),
                        row.getLong("lost")))
                .list());
    }

    private static StageCountsResponse counts(LocalDate asOf, long everybody, long active, long due, long lost) {
        return new StageCountsResponse(asOf, everybody - active - due - lost, active, due, lost);
    }
}
