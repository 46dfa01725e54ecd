package io.winback.segmentation.value;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Lifetime value on the basis SIMPLE: past profit and what the coming year promises at the customer's own rate.
 *
 * <pre>
 * past profit     = net goods * margin
 * expected orders = (purchase days - 1) * 365 / max(365, days from the first to the last purchase)
 * future profit   = past profit / orders * expected orders
 * value           = past profit + future profit, rounded once
 * </pre>
 *
 * A span under a year counts as a year, so that two purchases in one week promise one more, not fifty; a single purchase promises
 * none. The rate follows purchases, not the passing of days, so a value changes only with an order. Orders without an amount in the
 * reporting currency count for nothing here.
 */
@Singleton
public class CustomerValues {

    static final String BASIS = "SIMPLE";

    private final Database database;
    private final ShopProfile shop;

    CustomerValues(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Values these customers anew, from their activity. */
    public void refresh(Collection<String> customers, Moment moment) {
        database.use(sql -> sql.createUpdate("""
                        with valued as (
                          select customer_id, spend * :margin as past, valued_orders,
                            (purchase_days - 1) * 365.0 / greatest(365, last_on - first_on) as expected_orders
                          from activity where customer_id = any (cast(:ids as text[])) and valued_orders > 0),
                        gone as (
                          delete from customer_value v where v.customer_id = any (cast(:ids as text[]))
                          and not exists (select 1 from valued where valued.customer_id = v.customer_id))
                        insert into customer_value as v (customer_id, amount, currency, basis, valued_on)
                        select customer_id, round(past + past / valued_orders * expected_orders, :digits), :currency, :basis,
                          cast(:today as date)
                        from valued
                        on conflict (customer_id) do update set amount = excluded.amount, currency = excluded.currency,
                          basis = excluded.basis, valued_on = excluded.valued_on
                        where (v.amount, v.currency, v.basis)
                          is distinct from (excluded.amount, excluded.currency, excluded.basis)
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("margin", shop.margin())
                .bind("digits", Math.max(0, shop.currency().getDefaultFractionDigits()))
                .bind("currency", shop.currency().getCurrencyCode())
                .bind("basis", BASIS)
                .bind("today", moment.today())
                .execute());
    }
}
