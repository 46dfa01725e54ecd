package io.winback.campaign.report;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts for reports. A campaign of null means all campaigns. */
@Singleton
class ReportQueries {

    private final Database database;

    ReportQueries(Database database) {
        this.database = database;
    }

    /** One arm of all campaigns: customers by their first run, and of these the returned, windows closed or not. */
    record ArmFigures(long enrolled, long returned) {

        static final ArmFigures NONE = new ArmFigures(0, 0);
    }

    Map<String, ArmFigures> arms() {
        return database.with(sql -> {
            var arms = new LinkedHashMap<String, ArmFigures>();
            sql.createQuery("""
                            with returned as (
                              select distinct e.id from enrollment e join purchase p on p.customer_id = e.customer_id
                              left join (select distinct order_id from purchase_return where is_full) b on b.order_id = p.order_id
                              where e.run = 1 and p.status = 'PAID' and b.order_id is null
                                and p.ordered_at > e.enrolled_at and p.ordered_at <= e.window_closes_at)
                            select e.arm, count(*) as enrolled, count(r.id) as returned
                            from enrollment e left join returned r on r.id = e.id where e.run = 1 group by e.arm
                            """)
                    .map((row, context) -> Map.entry(
                            row.getString("arm"), new ArmFigures(row.getLong("enrolled"), row.getLong("returned"))))
                    .forEach(entry -> arms.put(entry.getKey(), entry.getValue()));
            return arms;
        });
    }

    List<ReportResponse.StageLine> stages(String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select stage, count(*) filter (where state = 'SENT') as sent,
                          count(*) filter (where state = 'UNKNOWN') as unknown,
                          count(*) filter (where state = 'FAILED') as failed,
                          count(*) filter (where state in ('SUPPRESSED', 'CANCELLED')) as skipped,
                          count(*) filter (where state in ('PLANNED', 'DEFERRED', 'DISPATCHED')) as waiting
                        from message where campaign = :campaign group by stage order by min(id::text)
                        """)
                .bind("campaign", campaign)
                .map((row, context) -> new ReportResponse.StageLine(
                        row.getString("stage"),
                        row.getLong("sent"),
                        row.getLong("unknown"),
                        row.getLong("failed"),
                        row.getLong("skipped"),
                        row.getLong("waiting")))
                .list());
    }

    Map<String, Long> answers(@Nullable String campaign) {
        return counts("""
                select reason as name, count(*) as n from enrollment
                where reason is not null and (:campaign::text is null or campaign = :campaign) group by reason order by 2 desc, 1
                """, campaign);
    }

    Map<String, Long> endReasons(String campaign) {
        return counts("""
                select coalesce(end_reason, 'ACTIVE') as name, count(*) as n from enrollment
                where campaign = :campaign group by 1 order by 2 desc, 1
                """, campaign);
    }

    Map<String, Long> messages(@Nullable String campaign) {
        return counts("""
                select state as name, count(*) as n from message
                where :campaign::text is null or campaign = :campaign group by state order by 1
                """, campaign);
    }

    /** Uses of coupons by state, besides ISSUED: all that were ever issued. */
    Map<String, Long> coupons(@Nullable String campaign) {
        return counts("""
                select 'ISSUED' as name, count(*) as n from coupon where :campaign::text is null or campaign = :campaign
                union all
                select r.state, count(*) from redemption r join coupon c on c.code = r.code
                where :campaign::text is null or c.campaign = :campaign group by r.state
                """, campaign);
    }

    private Map<String, Long> counts(String query, @Nullable String campaign) {
        return database.with(sql -> {
            var counts = new LinkedHashMap<String, Long>();
            sql.createQuery(query)
                    .bind("campaign", campaign)
                    .map((row, context) -> Map.entry(row.getString("name"), row.getLong("n")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }
}
