package io.winback.campaign.report;

import io.winback.campaign.offer.guard.GuardConfig;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * What became of the customers of a campaign, by their first run. One pass over its runs, mails, codes and the orders of its customers; it
 * answers with sums, however many there are.
 */
@Singleton
class OutcomeQuery {

    /** Days after the return in which a second order makes a customer regular again. */
    static final int REGULAR_DAYS = 180;

    private static final String OUTCOMES = """
            with run as materialized (
              select e.id, e.customer_id, e.arm, e.variant, e.held_out_by, e.enrolled_at, e.window_closes_at,
                e.answered_at is not null as answered, e.clicked_at is not null as clicked,
                e.enrolled_at < :before as counted, e.window_closes_at <= :closedBy as closed,
                e.window_closes_at + make_interval(hours => :regularHours) <= :closedBy as followed
              from enrollment e where e.campaign = :campaign and e.run = 1),
            mail as (
              select m.enrollment_id, count(*) as mails,
                bool_or(m.state = 'SENT' and b.message_id is null) as delivered
              from message m left join (
                select distinct message_id from mail_feedback where campaign = :campaign and kind <> 'COMPLAINT') b
                on b.message_id = m.id
              where m.campaign = :campaign and m.state in ('SENT', 'UNKNOWN') group by m.enrollment_id),
            code as (
              select c.enrollment_id, bool_or(c.validated_at is not null) as validated,
                bool_or(r.state = 'REDEEMED') as redeemed, coalesce(sum(r.cost), 0) as cost
              from coupon c left join redemption r on r.code = c.code and r.state <> 'ROLLED_BACK'
              where c.campaign = :campaign group by c.enrollment_id),
            replied as (select distinct enrollment_id from reply where campaign = :campaign),
            discount as (
              select r.order_id, sum(case when r.discount is null then 0 when r.currency = :currency then r.discount
                else greatest(r.cost - c.extra_cost, 0) end) as discount
              from coupon c join redemption r on r.code = c.code
              where c.campaign = :campaign and r.state <> 'ROLLED_BACK' group by r.order_id),
            back as (select order_id, sum(goods) as goods, bool_or(is_full) as is_full from purchase_return group by order_id),
            bought as materialized (
              select run.id, p.ordered_at, coalesce(p.goods, 0) - coalesce(back.goods, 0) as goods,
                coalesce(discount.discount, 0) as discount,
                p.ordered_at <= run.window_closes_at and p.ordered_at <= :closedBy as inside
              from run join purchase p on p.customer_id = run.customer_id
                left join back on back.order_id = p.order_id left join discount on discount.order_id = p.order_id
              where p.status = 'PAID' and not coalesce(back.is_full, false) and p.ordered_at > run.enrolled_at
                and p.ordered_at <= run.window_closes_at + make_interval(hours => :regularHours)),
            return as materialized (
              select id, min(ordered_at) as at, sum(goods) as goods, sum(discount) as discount
              from bought where inside group by id),
            again as (
              select b.id from bought b join return f on f.id = b.id
              where b.ordered_at <= least(f.at + make_interval(hours => :regularHours), :closedBy)
              group by b.id having count(*) > 1),
            outcome as (
              select run.*, coalesce(mail.mails, 0) as mails, mail.enrollment_id is not null as sent,
                coalesce(mail.delivered, false) as delivered, replied.enrollment_id is not null as replied,
                coalesce(code.validated or code.redeemed, false) as validated, coalesce(code.redeemed, false) as redeemed,
                return.id is not null as returned, again.id is not null as regular,
                coalesce(return.goods, 0) as revenue, coalesce(return.discount, 0) as discounts,
                coalesce(code.cost, 0) + coalesce(mail.mails, 0) * :mailCost as cost
              from run left join mail on mail.enrollment_id = run.id left join code on code.enrollment_id = run.id
                left join replied on replied.enrollment_id = run.id left join return on return.id = run.id
                left join again on again.id = run.id),
            earned as (select outcome.*, (revenue + discounts) * :margin - cost as profit from outcome)
            select arm, variant, held_out_by, counted, closed, count(*) as customers,
              sum(mails)::bigint as mails, count(*) filter (where sent) as sent, count(*) filter (where delivered) as delivered,
              count(*) filter (where clicked) as clicked, count(*) filter (where answered) as answered,
              count(*) filter (where replied) as replied, count(*) filter (where validated) as validated,
              count(*) filter (where clicked or answered or replied or validated) as interested,
              count(*) filter (where redeemed) as redeemed, count(*) filter (where returned) as returned,
              count(*) filter (where regular) as regular, count(*) filter (where followed) as followed,
              count(*) filter (where regular and followed) as regular_followed,
              sum(revenue) as revenue, sum(discounts) as discounts, sum(cost) as cost, sum(profit) as profit,
              array_agg(profit::float8) filter (where closed and profit <> 0) as profits
            from earned group by arm, variant, held_out_by, counted, closed
            """;

    /** Hash tables of a million runs fit; else the planner walks through mails in the order of an index, thrice as slow. */
    private static final String ROOM = "set local work_mem = '64MB'";

    private static final int HOURS_A_DAY = 24;

    private final Database database;
    private final ShopProfile shop;
    private final GuardConfig costs;

    OutcomeQuery(Database database, ShopProfile shop, GuardConfig costs) {
        this.database = database;
        this.shop = shop;
        this.costs = costs;
    }

    /**
     * Reads in the caller's transaction.
     *
     * @param before whoever was assigned before is whom the verdict is about
     * @param closedBy windows that close later are open, and orders after it are not looked at
     */
    List<OutcomeCell> cells(String campaign, Instant before, Instant closedBy) {
        return database.with(sql -> {
            sql.execute(ROOM);
            return sql.createQuery(OUTCOMES)
                    .bind("campaign", campaign)
                    .bind("before", before)
                    .bind("closedBy", closedBy)
                    .bind("currency", shop.currency().getCurrencyCode())
                    .bind("regularHours", REGULAR_DAYS * HOURS_A_DAY)
                    .bind("mailCost", costs.mailCost())
                    .bind("margin", shop.margin())
                    .map((row, context) -> OutcomeCell.from(row))
                    .list();
        });
    }
}
