package io.winback.segmentation.scoring;

import io.winback.platform.sql.Database;
import io.winback.segmentation.prediction.Histories;
import io.winback.segmentation.prediction.Spends;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.result.ResultBearing;
import org.jspecify.annotations.Nullable;

/**
 * Purchases as the models take them: distinct days of a customer with an order that counts, with net amounts in the reporting
 * currency. Dates are inclusive, in the shop's zone. People who were erased count in fits: their purchases were kept for totals.
 */
@Singleton
class Summaries {

    /** Each purchase day until a date, beside the first of its customer. */
    private static final String DAYS = """
            with purchased as (
              select customer_id, day, amount, min(day) over (partition by customer_id) as first_on
              from purchase_day(cast(:until as date), false) %s)
            """;

    private static final String SUMMARY = DAYS + """
            , summary as (
              select customer_id, cast(count(*) - 1 as integer) as repeats, max(day) - first_on as recency_days,
                cast(:until as date) - first_on as age_days,
                round(sum(amount) filter (where day > first_on) / nullif(count(*) - 1, 0), 8) as mean_spend
              from purchased group by customer_id, first_on)
            """;
    private static final String EVERYBODY = SUMMARY.formatted("");

    private static final int FETCHED_AT_ONCE = 10_000;

    private final Database database;

    Summaries(Database database) {
        this.database = database;
    }

    /** How much there is until a date. */
    record Extent(@Nullable LocalDate first, long customers, long repeaters) {}

    /** Takes one row of a result. */
    @FunctionalInterface
    private interface Taker {

        void take(ResultSet row) throws SQLException;
    }

    Extent extent(LocalDate until) {
        return database.with(sql -> sql.createQuery(EVERYBODY
                        + "select count(*), count(*) filter (where repeats > 0), max(age_days) as oldest from summary")
                .bind("until", until)
                .map((row, context) -> new Extent(
                        row.getObject("oldest") == null ? null : until.minusDays(row.getLong("oldest")),
                        row.getLong(1),
                        row.getLong(2)))
                .one());
    }

    /** Equal histories merged. */
    Histories histories(LocalDate until) {
        var histories = Histories.builder();
        database.use(sql -> each(
                sql.createQuery(EVERYBODY
                                + "select repeats, recency_days, age_days, count(*) from summary group by 1, 2, 3")
                        .setFetchSize(FETCHED_AT_ONCE)
                        .bind("until", until),
                row -> histories.add(row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4))));
        return histories.build();
    }

    /** Mean amounts of those who bought on a second day. */
    Spends spends(LocalDate until) {
        var spends = new Spends();
        database.use(sql -> each(
                sql.createQuery(EVERYBODY + "select repeats, mean_spend from summary where repeats > 0")
                        .setFetchSize(FETCHED_AT_ONCE)
                        .bind("until", until),
                row -> spends.add(row.getInt(1), row.getDouble(2))));
        return spends;
    }

    /** Everybody who bought by {@code cut}, equal histories merged, and what he did after it until {@code until}. */
    List<Observed> observed(LocalDate cut, LocalDate until) {
        return database.with(sql -> sql.createQuery(DAYS.formatted("") + """
                        , summary as (
                          select customer_id, cast(count(*) filter (where day <= :cut) - 1 as integer) as repeats,
                            max(day) filter (where day <= :cut) - first_on as recency_days,
                            cast(:cut as date) - first_on as age_days, count(*) filter (where day > :cut) as later,
                            sum(amount) filter (where day > first_on and day <= :cut)
                              / nullif(count(*) filter (where day <= :cut) - 1, 0) as mean_spend,
                            sum(amount) filter (where day > :cut) as later_spend
                          from purchased where first_on <= :cut group by customer_id, first_on)
                        select repeats, recency_days, age_days, count(*), count(*) filter (where later > 0), sum(later),
                          coalesce(sum(mean_spend), 0), coalesce(sum(later_spend), 0)
                        from summary group by 1, 2, 3 order by 1, 2, 3
                        """)
                .bind("cut", cut)
                .bind("until", until)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> new Observed(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getDouble(7),
                        row.getDouble(8)))
                .list());
    }

    /** Purchase days after the first of everybody who bought by {@code cut}, by week; the first week begins at {@code start}. */
    SortedMap<Integer, Long> weekly(LocalDate start, LocalDate cut, LocalDate until) {
        var weeks = new TreeMap<Integer, Long>();
        database.use(sql -> each(
                sql.createQuery(DAYS.formatted("") + """
                                select (day - cast(:start as date)) / 7 + 1, count(*) from purchased
                                where day > first_on and first_on <= :cut group by 1
                                """)
                        .bind("start", start)
                        .bind("cut", cut)
                        .bind("until", until),
                row -> weeks.put(row.getInt(1), row.getLong(2))));
        return weeks;
    }

    /** The last of the next customers; empty at the end. */
    Optional<String> lastOf(String after, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select max(customer_id) from (
                          select customer_id from customer where customer_id > :after order by customer_id limit :limit) next
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .findOne());
    }

    /** Customers behind {@code after}, up to {@code last}, who bought by then and are not erased. */
    List<Summary> between(String after, String last, LocalDate until) {
        return database.with(
                sql -> sql.createQuery(SUMMARY.formatted("where customer_id > :after and customer_id <= :last")
                                + "select s.* from summary s join customer c using (customer_id) where not c.erased")
                        .bind("after", after)
                        .bind("last", last)
                        .bind("until", until)
                        .map((row, context) -> summary(row))
                        .list());
    }

    /** One customer; empty if he has not bought by then. */
    Optional<Summary> of(String customer, LocalDate until) {
        return database.with(
                sql -> sql.createQuery(SUMMARY.formatted("where customer_id = :customer") + "select * from summary")
                        .bind("customer", customer)
                        .bind("until", until)
                        .map((row, context) -> summary(row))
                        .findOne());
    }

    boolean anyPurchase() {
        return database.with(sql -> sql.createQuery("select exists (select 1 from purchase)")
                .mapTo(Boolean.class)
                .one());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("customer_id"),
                row.getInt("repeats"),
                row.getInt("recency_days"),
                row.getInt("age_days"),
                row.getBigDecimal("mean_spend"));
    }

    /** Row by row, so that millions do not stand in memory. */
    private static void each(ResultBearing query, Taker taker) {
        query.scanResultSet((rows, context) -> {
            try (context) {
                var row = rows.get();
                while (row.next()) {
                    taker.take(row);
                }
                return null;
            }
        });
    }
}
