package io.winback.campaign.report;

import io.winback.campaign.offer.guard.GuardConfig;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** What a campaign cost, and what of it was for later runs of customers who had been through it before. */
@Singleton
class CostQuery {

    private final Database database;
    private final ShopProfile shop;
    private final GuardConfig costs;

    CostQuery(Database database, ShopProfile shop, GuardConfig costs) {
        this.database = database;
        this.shop = shop;
        this.costs = costs;
    }

    ReportResponse.Later later(String campaign) {
        return database.with(sql -> sql.createQuery("""
                        with run as materialized (
                          select id, answered_at from enrollment where campaign = :campaign and run > 1),
                        code as materialized (
                          select c.code, c.state from coupon c join run on run.id = c.enrollment_id)
                        select (select count(*) from run) as runs, (select count(answered_at) from run) as answers,
                          (select count(*) from message m join run on run.id = m.enrollment_id
                            where m.state in ('SENT', 'UNKNOWN')) as mails,
                          (select count(*) from code) as issued,
                          (select count(*) from code join redemption r on r.code = code.code and r.state = 'REDEEMED') as redeemed,
                          (select coalesce(sum(r.cost), 0) from code join redemption r on r.code = code.code
                            where r.state <> 'ROLLED_BACK') as cost
                        """)
                .bind("campaign", campaign)
                .map((row, context) -> {
                    var mails = row.getLong("mails");
                    var cost = new Money(row.getBigDecimal("cost").add(priceOf(mails)), shop.currency());
                    return new ReportResponse.Later(
                            row.getLong("runs"),
                            mails,
                            row.getLong("answers"),
                            row.getLong("issued"),
                            row.getLong("redeemed"),
                            cost);
                })
                .one());
    }

    /** @param open first runs whose window is not over */
    ReportResponse.Costs costs(String campaign, OutcomeCell.Sum open, ReportResponse.Later later) {
        var mails = new Money(priceOf(left(campaign)), shop.currency());
        var codes = codes(campaign);
        return new ReportResponse.Costs(
                codes,
                mails,
                codes.plus(mails),
                new Money(open.money(OutcomeCell::cost), shop.currency()),
                later.cost());
    }

    /** Uses that should not have been too. */
    private Money codes(String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select coalesce(sum(r.cost), 0) from redemption r join coupon c on c.code = r.code
                        where c.campaign = :campaign and r.state <> 'ROLLED_BACK'
                        """)
                .bind("campaign", campaign)
                .map((row, context) -> new Money(row.getBigDecimal(1), shop.currency()))
                .one());
    }

    private long left(String campaign) {
        return database.with(sql -> sql.createQuery(
                        "select count(*) from message where campaign = :campaign and state in ('SENT', 'UNKNOWN')")
                .bind("campaign", campaign)
                .mapTo(Long.class)
                .one());
    }

    private BigDecimal priceOf(long mails) {
        return costs.mailCost().multiply(BigDecimal.valueOf(mails));
    }
}
