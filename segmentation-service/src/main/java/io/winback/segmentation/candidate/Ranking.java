package io.winback.segmentation.candidate;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges every lost customer in one statement. For those nothing stands against:
 *
 * <pre>
 * unaided         = p_buy of the current snapshot, else as measured on those who were silent for so long, else assumed
 * extra           = lift * relative return rate of his band of silence, halved for a deal hunter
 * planned cost    = contact cost + offer cost
 * expected cost   = contact cost + (unaided + extra) * offer cost
 * expected profit = extra * value - expected cost
 * </pre>
 *
 * A return is taken to be worth what the customer is: his past and expected profit. The offer is paid to whoever
 * returns, also to those who would have come by themselves; the budget must hold if everybody takes it. Ranked by expected profit,
 * then value, then id; a deal hunter bought on one day only, with a coupon or a discount.
 */
@Singleton
class Ranking {

    private final Database database;
    private final ShopProfile shop;

    Ranking(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /**
     * What the customers of one verdict add up to; amounts are null where nothing was reckoned.
     *
     * @param modelled how many of them have their unaided return from a model; {@code measured} and {@code assumed} accordingly
     */
    record Judged(
            Verdict verdict,
            long customers,
            @Nullable BigDecimal plannedCost,
            @Nullable BigDecimal expectedCost,
            @Nullable BigDecimal expectedProfit,
            long modelled,
            long measured,
            long assumed) {}

    List<Judged> judge(UUID list, CandidateTerms terms, List<ReturnRate> rates, Moment moment) {
        return database.with(sql -> {
            // Whoever forgets a customer waits until the list is there to be cleared of him, and the other way round.
            sql.execute("lock table candidate_verdict in share row exclusive mode");
            return Columns.of(rates)
                    .with("from", ReturnRate::fromDays)
                    .with("to", ReturnRate::toDays)
                    .with("unaided", ReturnRate::unaided)
                    .with("measured", ReturnRate::measured)
                    .with("relative", ReturnRate::relative)
                    .bindTo(sql.createQuery(JUDGE))
                    .bind("list", list)
                    .bind("now", moment.now())
                    .bind("today", moment.today())
                    .bind("digits", Math.max(0, shop.currency().getDefaultFractionDigits()))
                    .bind("purpose", terms.purpose())
                    .bind("minOrders", terms.minOrders())
                    .bind("atLeast", terms.lapsedAtLeastDays())
                    .bind("atMost", terms.lapsedAtMostDays())
                    .bind("minAverage", amount(terms.minAverageOrder()))
                    .bind("contactCost", terms.contactCost().amount())
                    .bind("offerCost", amount(terms.offerCost()))
                    .bind("offerShare", terms.offerShare())
                    .bind("lift", terms.lift())
                    .bind("assumed", terms.unaidedReturn())
                    .bind("window", ReturnRate.WINDOW_DAYS)
                    .bind("budget", amount(terms.budget()))
                    .bind("most", terms.limit())
                    .map((row, context) -> new Judged(
                            Verdict.valueOf(row.getString(1)),
                            row.getLong(2),
                            row.getBigDecimal(3),
                            row.getBigDecimal(4),
                            row.getBigDecimal(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8)))
                    .list();
        });
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static final String JUDGE = """
            with lost as (
              select c.customer_id, coalesce(c.excluded_until > :now, false) as excluded,
                coalesce(cast(c.permitted ->> :purpose as timestamptz) > :now, false) as permitted,
                a.orders, a.last_on, cast(:today as date) - a.last_on as silent_days,
                a.spend / nullif(a.valued_orders, 0) as average_order,
                a.purchase_days = 1 and a.bonus_orders > 0 as deal_hunter, v.amount as value, v.basis
              from lifecycle l join customer c using (customer_id) join activity a using (customer_id)
              left join customer_value v using (customer_id)
              where l.stage = 'LOST' and not c.erased),
            rate as (
              select * from unnest(cast(:from as integer[]), cast(:to as integer[]), cast(:unaided as numeric[]),
                cast(:measured as boolean[]), cast(:relative as numeric[])) r (from_days, to_days, unaided, measured, relative)),
            scored as (
              select s.customer_id, s.p_buy from score s join score_terms t using (snapshot_id)
              where s.snapshot_id = (select current_snapshot()) and t.horizon_days = :window),
            judged as (
              select lost.*, case
                when excluded then 'EXCLUDED'
                when not permitted then 'NOT_PERMITTED'
                when orders < :minOrders then 'TOO_FEW_ORDERS'
                when silent_days > :atMost then 'LAPSED_TOO_LONG'
                when silent_days < :atLeast then 'LAPSED_TOO_SHORT'
                when coalesce(average_order, 0) < cast(:minAverage as numeric) then 'AVERAGE_ORDER_TOO_LOW'
                when value is null then 'NO_VALUE' end as obstacle
              from lost),
            promising as (
              select j.*, u.unaided, u.unaided_basis, least(1 - u.unaided, round(
                  cast(:lift as numeric) * coalesce(r.relative, 1) * case when deal_hunter then 0.5 else 1 end, 6)) as extra,
                coalesce(cast(:offerCost as numeric),
                  round(greatest(value, 0) * cast(:offerShare as numeric), :digits), 0) as offer_cost
              from judged j
              left join rate r on obstacle is null and silent_days between r.from_days and r.to_days
              left join scored s on obstacle is null and s.customer_id = j.customer_id
              left join lateral (select coalesce(s.p_buy, r.unaided, cast(:assumed as numeric)) as unaided, case
                  when s.p_buy is not null then 'MODEL' when r.measured then 'MEASURED' else 'ASSUMED' end as unaided_basis) u
                on obstacle is null),
            reckoned as (
              select p.*, c.planned_cost, c.expected_cost, c.expected_profit from promising p
              left join lateral (select :contactCost + offer_cost as planned_cost,
                round(:contactCost + (unaided + extra) * offer_cost, 4) as expected_cost,
                round(extra * value - :contactCost - (unaided + extra) * offer_cost, 4) as expected_profit) c
                on obstacle is null),
            ranked as (
              select r.*, row_number() over place as rank,
                sum(planned_cost) filter (where expected_profit > 0) over place as cumulative_cost
              from reckoned r
              window place as (order by expected_profit desc nulls last, obstacle, value desc, customer_id collate "C"
                rows unbounded preceding)),
            written as (
              insert into candidate_verdict (list_id, customer_id, verdict, rank, orders, average_order, last_on, deal_hunter,
                value, value_basis, unaided, unaided_basis, extra, planned_cost, expected_cost, expected_profit, cumulative_cost)
              select :list, customer_id, case
                  when obstacle is not null then obstacle
                  when expected_profit <= 0 then 'NOT_WORTH_IT'
                  when cumulative_cost > cast(:budget as numeric) then 'OVER_BUDGET'
                  when rank > cast(:most as integer) then 'OVER_LIMIT'
                  else 'CHOSEN' end,
                rank, orders, average_order, last_on, deal_hunter, value, basis, unaided, unaided_basis, extra, planned_cost, expected_cost,
                expected_profit, case when expected_profit > 0 then cumulative_cost end
              from ranked
              returning verdict, unaided_basis, planned_cost, expected_cost, expected_profit)
            select verdict, count(*), sum(planned_cost), sum(expected_cost), sum(expected_profit),
              count(*) filter (where unaided_basis = 'MODEL'), count(*) filter (where unaided_basis = 'MEASURED'),
              count(*) filter (where unaided_basis = 'ASSUMED')
            from written group by verdict
            """;
}
