package io.winback.segmentation.value;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What customers are worth, in the reporting currency. Basis MODEL: past profit, and the future profit of the current snapshot, for whom
 * the model in force has told one. Basis SIMPLE, for the others: past profit and what the coming year promises at the customer's own rate.
 *
 * <pre>
 * past profit     = (net goods of orders that tell their cost - that cost) + (all other net goods - credits) * margin
 * expected orders = (purchase days - 1) * 365 / max(365, days from the first to the last purchase)
 * future profit   = past profit / orders * expected orders
 * value           = past profit + future profit, rounded once; on basis MODEL with the future profit of the snapshot
 * </pre>
 *
 * What was returned takes its share of the cost with it. A span under a year counts as a year, so that two purchases in one week
 * promise one more, not fifty; a single purchase promises none. The rate follows purchases, not the passing of days, so a value on this
 * basis changes only with an order, and one on basis MODEL with a snapshot too. Orders without an amount in the reporting currency count for nothing here; a customer with no other
 * order is worth the average of his group (basis GROUP), once there is one.
 */
@Singleton
public class CustomerValues {

    static final String SIMPLE = "SIMPLE";
    static final String MODEL = "MODEL";
    static final String GROUP = "GROUP";

    private static final String VALUED = """
            with valued as (
              select terms.*, coalesce(told, past / valued_orders * expected_orders) as future,
                case when told is null then 'SIMPLE' else 'MODEL' end as basis
              from (
                select customer_id, valued_orders, purchase_days, first_on, last_on, spend, costed_spend, cost,
                  (spend - costed_spend) * :margin + costed_spend - cost as past,
                  (purchase_days - 1) * 365.0 / greatest(365, last_on - first_on) as expected_orders, (
                    select s.future_profit from score s join score_terms t using (snapshot_id)
                    where s.snapshot_id = (select current_snapshot()) and s.customer_id = a.customer_id and t.currency = :currency) as told
                from activity a where customer_id = any (cast(:ids as text[])) and valued_orders > 0) terms)
            """;

    private final Database database;
    private final ShopProfile shop;

    CustomerValues(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Values these customers anew, from their activity. */
    public void refresh(Collection<String> customers, Moment moment) {
        database.use(sql -> bind(sql.createUpdate(VALUED + """
                        , worth as (
                          select customer_id, round(past + future, :digits) as amount, basis from valued
                          union all
                          select c.customer_id, round(g.applied, :digits), 'GROUP' from customer c
                          cross join lateral (
                            select applied from value_group where country in (c.country, '') and currency = :currency
                            order by country desc limit 1) g
                          where c.customer_id = any (cast(:ids as text[])) and not c.erased
                            and not exists (select 1 from valued where valued.customer_id = c.customer_id)),
                        gone as (
                          delete from customer_value v where v.customer_id = any (cast(:ids as text[]))
                          and not exists (select 1 from worth where worth.customer_id = v.customer_id))
                        insert into customer_value as v (customer_id, amount, currency, basis, valued_on)
                        select customer_id, amount, :currency, basis, cast(:today as date) from worth
                        on conflict (customer_id) do update set amount = excluded.amount, currency = excluded.currency,
                          basis = excluded.basis, valued_on = excluded.valued_on
                        where (v.amount, v.currency, v.basis)
                          is distinct from (excluded.amount, excluded.currency, excluded.basis)
                        """), customers)
                .bind("digits", digits())
                .bind("today", moment.today())
                .execute());
    }

    /** The terms of the value; empty where no order has told an amount. */
    Optional<CustomerValueResponse.Reckoning> reckoning(String customer) {
        return database.with(sql -> bind(sql.createQuery(VALUED + " select * from valued"), List.of(customer))
                .map((row, context) -> reckoning(row))
                .findOne());
    }

    /** Where future profit comes from; empty where the current snapshot tells none. */
    Optional<ModelledResponse> modelled(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select n.as_of, t.*, s.expected_spend, s.p_buy from score s join score_terms t using (snapshot_id)
                        join snapshot n on n.id = s.snapshot_id
                        where s.snapshot_id = (select current_snapshot()) and s.customer_id = :customer and s.future_profit is not null
                        """)
                .bind("customer", customer)
                .map((row, context) -> new ModelledResponse(
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("model_version"),
                        row.getString("family"),
                        row.getInt("value_months"),
                        row.getBigDecimal("yearly_discount"),
                        row.getBigDecimal("margin"),
                        row.getBigDecimal("expected_spend"),
                        row.getBigDecimal("p_buy"),
                        row.getInt("horizon_days")))
                .findOne());
    }

    int digits() {
        return Math.max(0, shop.currency().getDefaultFractionDigits());
    }

    private <S extends SqlStatement<S>> S bind(S statement, Collection<String> customers) {
        return statement
                .bindArray("ids", String.class, customers.toArray())
                .bind("margin", shop.margin())
                .bind("currency", shop.currency().getCurrencyCode());
    }

    private CustomerValueResponse.Reckoning reckoning(ResultSet row) throws SQLException {
        var simple = row.getString("basis").equals(SIMPLE);
        return new CustomerValueResponse.Reckoning(
                row.getInt("valued_orders"),
                row.getInt("purchase_days"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getBigDecimal("spend"),
                row.getBigDecimal("costed_spend"),
                row.getBigDecimal("cost"),
                shop.margin(),
                CustomerValueResponse.term(row.getBigDecimal("past")),
                simple ? CustomerValueResponse.term(row.getBigDecimal("expected_orders")) : null,
                CustomerValueResponse.term(row.getBigDecimal("future")));
    }
}
