package io.winback.segmentation.candidate;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Counts returns after silence in one pass over the purchases: occurrences over exposure, so that silences not over yet count for as
 * long as they have lasted. Only bands in which somebody is lost now are counted.
 */
@Singleton
class ReturnRates {

    private final Database database;

    ReturnRates(Database database) {
        this.database = database;
    }

    List<ReturnRate.Counted> count(Moment moment) {
        return database.with(sql -> Columns.of(SilenceBand.ALL)
                .with("from", SilenceBand::from)
                .with("to", SilenceBand::to)
                .bindTo(sql.createQuery("""
                        with silent as (
                          select cast(:today as date) - a.last_on as days, count(*) as customers
                          from lifecycle l join customer c using (customer_id) join activity a using (customer_id)
                          where l.stage = 'LOST' and not c.erased group by 1),
                        band as (
                          select b.from_days, b.to_days, cast(sum(s.customers) as bigint) as lost
                          from unnest(cast(:from as integer[]), cast(:to as integer[])) b (from_days, to_days)
                          join silent s on s.days between b.from_days and b.to_days group by 1, 2),
                        gap as (
                          select customer_id, cast(:today as date) - purchased_on as seen,
                            lead(purchased_on) over (partition by customer_id order by purchased_on) - purchased_on as ended
                          from purchase where counts and purchased_on <= :today),
                        at_risk as (
                          select b.from_days, g.customer_id, count(*) filter (where g.ended <= b.to_days) as returns,
                            sum(least(coalesce(g.ended, g.seen), b.to_days) - b.from_days + 1) as silent_days
                          from (select customer_id, seen, ended from gap
                            where coalesce(ended, seen) >= (select min(from_days) from band)) g
                          join band b on coalesce(g.ended, g.seen) >= b.from_days
                          group by b.from_days, g.customer_id)
                        select b.from_days, b.to_days, b.lost, count(r.customer_id), coalesce(sum(r.returns), 0),
                          coalesce(sum(r.silent_days), 0)
                        from band b left join at_risk r using (from_days) group by 1, 2, 3 order by 1
                        """))
                .bind("today", moment.today())
                .map((row, context) -> new ReturnRate.Counted(
                        new SilenceBand(row.getInt(1), row.getInt(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list());
    }
}
