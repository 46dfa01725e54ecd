package io.winback.campaign.report;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Orders of treated customers that carry a trace of the campaign: its code, or a click a few days before. */
@Singleton
class TraceQuery {

    /** Days after a person's click in which an order is told apart. */
    static final int CLICK_DAYS = 7;

    private static final String TRACES = """
            with run as materialized (
              select e.id, e.customer_id, e.enrolled_at, e.window_closes_at from enrollment e
              where e.campaign = :campaign and e.run = 1 and e.arm = 'TREATED' and e.window_closes_at <= :closedBy),
            click as (
              select m.customer_id, k.clicked_at from message m join (
                select message_id, clicked_at from click_log where verdict = 'HUMAN'
                union all select message_id, clicked_at from human_click) k on k.message_id = m.id
              where m.campaign = :campaign),
            code as (
              select distinct r.order_id from coupon c join redemption r on r.code = c.code
              where c.campaign = :campaign and r.state <> 'ROLLED_BACK'),
            back as (select order_id, sum(goods) as goods, bool_or(is_full) as is_full from purchase_return group by order_id),
            bought as materialized (
              select run.customer_id, p.order_id, p.ordered_at, coalesce(p.goods, 0) - coalesce(back.goods, 0) as goods
              from run join purchase p on p.customer_id = run.customer_id left join back on back.order_id = p.order_id
              where p.status = 'PAID' and not coalesce(back.is_full, false)
                and p.ordered_at > run.enrolled_at and p.ordered_at <= run.window_closes_at),
            clicked as (
              select distinct b.order_id from bought b join click k on k.customer_id = b.customer_id
              where k.clicked_at <= b.ordered_at and b.ordered_at <= k.clicked_at + make_interval(hours => :clickHours)),
            traced as (
              select b.customer_id, b.goods, code.order_id is not null as coded, clicked.order_id is not null as clicked
              from bought b left join code on code.order_id = b.order_id left join clicked on clicked.order_id = b.order_id)
            select
              count(distinct customer_id) filter (where coded) as code_customers, count(*) filter (where coded) as code_orders,
              coalesce(sum(goods) filter (where coded), 0) as code_goods,
              count(distinct customer_id) filter (where clicked) as click_customers, count(*) filter (where clicked) as click_orders,
              coalesce(sum(goods) filter (where clicked), 0) as click_goods,
              count(distinct customer_id) filter (where coded or clicked) as any_customers,
              count(*) filter (where coded or clicked) as any_orders,
              coalesce(sum(goods) filter (where coded or clicked), 0) as any_goods
            from traced
            """;

    private static final int HOURS_A_DAY = 24;

    private final Database database;
    private final ShopProfile shop;

    TraceQuery(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    ReportResponse.Weaker traces(String campaign, Instant closedBy) {
        return database.with(sql -> sql.createQuery(TRACES)
                .bind("campaign", campaign)
                .bind("closedBy", closedBy)
                .bind("clickHours", CLICK_DAYS * HOURS_A_DAY)
                .map((row, context) ->
                        new ReportResponse.Weaker(trace(row, "code"), trace(row, "click"), trace(row, "any")))
                .one());
    }

    private ReportResponse.Trace trace(ResultSet row, String of) throws SQLException {
        return new ReportResponse.Trace(
                row.getLong(of + "_customers"),
                row.getLong(of + "_orders"),
                new Money(row.getBigDecimal(of + "_goods"), shop.currency()));
    }
}
