package io.winback.segmentation.measure.comeback;

import io.winback.platform.sql.Database;
import io.winback.segmentation.lifecycle.StageDays;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of those who were lost on some dates, under the policies in force, in one pass over the purchases. */
@Singleton
class Fates {

    /** Dates are numbered from 1. Whoever is lost from one day until he buys again was lost on the dates between. */
    private static final String FATES = """
            with lost as materialized (
              select days.customer_id, number, dates[number] as as_of, next_on - dates[number] as returned
              from (%s) days cross join (select (select cast(:dates as date[])) as dates) d
              cross join generate_series(width_bucket(lost_on - 1, dates) + 1,
                case when next_on is null then cardinality(dates) else width_bucket(next_on - 1, dates) end) number
              where lost_on < coalesce(next_on, 'infinity')),
            contacted as (
              select l.customer_id, l.number, min(greatest(0, c.contacted_on - l.as_of)) as contacted
              from lost l join contact c on c.customer_id = l.customer_id
                and c.contacted_on > l.as_of - :remembered and c.contacted_on <= l.as_of + :longest
              group by 1, 2)
            select number, case when returned <= :longest then returned end as returned, contacted, count(*) as customers
            from lost left join contacted using (customer_id, number) group by 1, 2, 3
            """;

    /** Days for which a contact may still bring somebody back: a campaign's outcome is followed for as long. */
    static final int REMEMBERED = 90;

    private final Database database;
    private final StageDays days;

    Fates(Database database, StageDays days) {
        this.database = database;
        this.days = days;
    }

    /**
     * Customers who were lost on a date and had the same fate.
     *
     * @param number of the date, from 1
     * @param returned days from the date to the next purchase; null for none within the longest time
     * @param contacted days from the date to the next contact, 0 for one within {@link #REMEMBERED} days up to the date; null for none within the
     *     longest time
     */
    record Fate(
            int number,
            @Nullable Integer returned,
            @Nullable Integer contacted,
            long customers) {}

    /**
     * @param dates ascending
     * @param today purchases are known up to
     * @param longest days they are followed
     */
    List<Fate> of(List<LocalDate> dates, LocalDate today, int longest, @Nullable String segment) {
        var bought = days.where(
                "p.purchased_on <= :today" + (segment == null ? "" : " and " + PurchaseScope.members("p.customer_id")));
        return database.with(
                sql -> PurchaseScope.bindSegment(bought.bindTo(sql.createQuery(FATES.formatted(bought.sql()))), segment)
                        .bind("today", today)
                        .bind("longest", longest)
                        .bind("remembered", REMEMBERED)
                        .bindArray("dates", String.class, Periods.texts(dates))
                        .map((row, context) -> new Fate(
                                row.getInt("number"),
                                row.getObject("returned", Integer.class),
                                row.getObject("contacted", Integer.class),
                                row.getLong("customers")))
                        .list());
    }

    /** The first day on which anybody is known to have been contacted. */
    Optional<LocalDate> contactsSince() {
        return database.with(sql -> sql.createQuery("select min(contacted_on) from contact")
                .mapTo(LocalDate.class)
                .findOne());
    }
}
