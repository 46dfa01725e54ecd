package io.winback.campaign.operations;

import io.winback.campaign.report.ReportService;
import io.winback.campaign.report.ReportTotals;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What a report says, against the rows it is made from: the report of one campaign, or that of all at a glance. */
@Singleton
class ReportAccounts {

    private static final String RETURNED = """
            select count(*) from enrollment e
            where e.run = 1 and e.arm = '%s' and e.campaign = coalesce(:campaign, e.campaign) and exists (
              select 1 from purchase p where p.customer_id = e.customer_id and p.status = 'PAID'
                and p.ordered_at > e.enrolled_at and p.ordered_at <= e.window_closes_at and not exists (
                  select 1 from purchase_return r where r.order_id = p.order_id and r.is_full))
            """;

    private record Total(String name, ToLongFunction<ReportTotals> told, String rows) {}

    private static final List<Total> TOTALS = List.of(
            new Total("enrolled in the report = customers with a run", ReportTotals::enrolled, """
                    select count(*) from (
                      select distinct campaign, customer_id from enrollment where campaign = coalesce(:campaign, campaign)) c
                    """),
            new Total("held out in the report = first runs held out", ReportTotals::heldOut, """
                    select count(*) from enrollment
                    where run = 1 and arm = 'HELD_OUT' and campaign = coalesce(:campaign, campaign)
                    """),
            new Total("mails sent in the report = messages SENT", ReportTotals::mailsSent, """
                    select count(*) from message where state = 'SENT' and campaign = coalesce(:campaign, campaign)
                    """),
            new Total("coupons issued in the report = coupons", ReportTotals::couponsIssued, """
                    select count(*) from coupon where coalesce(campaign, '') = coalesce(:campaign, campaign, '')
                    """),
            new Total("coupons redeemed in the report = coupons REDEEMED", ReportTotals::couponsRedeemed, """
                    select count(*) from coupon
                    where state = 'REDEEMED' and coalesce(campaign, '') = coalesce(:campaign, campaign, '')
                    """),
            new Total(
                    "returned of the treated in the report = those with an order in their window",
                    ReportTotals::returnedTreated,
                    RETURNED.formatted("TREATED")),
            new Total(
                    "returned of the held out in the report = those with an order in their window",
                    ReportTotals::returnedHeldOut,
                    RETURNED.formatted("HELD_OUT")));

    private final Database database;
    private final ReportService reports;

    ReportAccounts(Database database, ReportService reports) {
        this.database = database;
        this.reports = reports;
    }

    /** @param campaign null for all together; in the caller's transaction */
    List<Found> found(@Nullable String campaign) {
        var totals = reports.totals(campaign);
        return TOTALS.stream()
                .map(total -> new Found(
                        total.name(),
                        List.of(new Found.Pair(
                                Objects.requireNonNullElse(campaign, ""),
                                BigDecimal.valueOf(total.told().applyAsLong(totals)),
                                BigDecimal.valueOf(counted(total.rows(), campaign))))))
                .toList();
    }

    private long counted(String rows, @Nullable String campaign) {
        return database.with(sql -> sql.createQuery(rows)
                .bind("campaign", campaign)
                .mapTo(Long.class)
                .one());
    }
}
