package io.winback.segmentation.measure.flow;

import io.winback.platform.sql.Database;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.lifecycle.StageDays;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves of the base between lifecycle stages, in one pass over the purchases. */
@Singleton
class StageMoves {

    /**
     * Dates are numbered from 0. Between dates a purchase day makes its customer ACTIVE on those of [bought, due), DUE on [due, lost)
     * and LOST on [lost, next); on the first of them he has come from where the purchase day before had left him.
     */
    private static final String MOVES = """
            with reach as (
              select customer_id, width_bucket(day - 1, dates) as bought, width_bucket(least(due_on, next_on) - 1, dates) as due,
                width_bucket(least(lost_on, next_on) - 1, dates) as lost,
                case when next_on is null then cardinality(dates) else width_bucket(next_on - 1, dates) end as next
              from (%s) days cross join (select (select cast(:dates as date[])) as dates) d),
            kind as (
              select bought, due, lost, next, came_from, count(*) as customers from (
                select *, lag(case when next > lost then 'LOST' when next > due then 'DUE' else 'ACTIVE' end, 1, 'PROSPECT')
                  over (partition by customer_id order by bought) as came_from
                from reach where bought < next) spells
              group by 1, 2, 3, 4, 5)
            select at, stage_before, stage, sum(customers) as customers from (
              select at, customers, case when at = bought then came_from when at > lost then 'LOST' when at > due then 'DUE'
                  else 'ACTIVE' end as stage_before,
                case when at >= lost then 'LOST' when at >= due then 'DUE' else 'ACTIVE' end as stage
              from kind cross join generate_series(greatest(bought, 1), next - 1) at) moved
            group by 1, 2, 3
            """;

    private final Database database;
    private final StageDays days;

    StageMoves(Database database, StageDays days) {
        this.database = database;
        this.days = days;
    }

    /**
     * @param to number of the date moved to, from the one before it
     * @param from never both PROSPECT: who has not bought is not told
     */
    record Moved(int to, LifecycleStage from, LifecycleStage stage, long customers) {}

    /**
     * Who stood where at the ends of two neighbouring dates.
     *
     * @param dates ascending
     */
    List<Moved> between(List<LocalDate> dates, @Nullable String segment) {
        var bought = days.where(
                "p.purchased_on <= :last" + (segment == null ? "" : " and " + PurchaseScope.members("p.customer_id")));
        return database.with(
                sql -> PurchaseScope.bindSegment(bought.bindTo(sql.createQuery(MOVES.formatted(bought.sql()))), segment)
                        .bind("last", dates.get(dates.size() - 1))
                        .bindArray("dates", String.class, Periods.texts(dates))
                        .map((row, context) -> new Moved(
                                row.getInt("at"),
                                LifecycleStage.valueOf(row.getString("stage_before")),
                                LifecycleStage.valueOf(row.getString("stage")),
                                row.getLong("customers")))
                        .list());
    }

    /** The whole base, or those of it who are present members of the segment. */
    long customers(@Nullable String segment) {
        return database.with(sql -> PurchaseScope.bindSegment(
                        sql.createQuery("select count(*) from customer c"
                                + (segment == null ? "" : " where " + PurchaseScope.members("c.customer_id"))),
                        segment)
                .mapTo(Long.class)
                .one());
    }
}
