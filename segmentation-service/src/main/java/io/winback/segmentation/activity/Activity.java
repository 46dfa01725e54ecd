package io.winback.segmentation.activity;

import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.util.Collection;

/** What the purchases of a customer add up to, less credits. Orders dated after today count from their date on. */
@Singleton
public class Activity {

    private final Database database;

    Activity(Database database) {
        this.database = database;
    }

    /** Adds up the purchases of these customers anew. */
    public void refresh(Collection<String> customers, Moment moment) {
        database.use(sql -> sql.createUpdate("""
                        insert into activity as a (customer_id, orders, valued_orders, bonus_orders, purchase_days, first_on,
                          last_on, previous_on, last_categories, previous_categories, spend, costed_spend, cost, next_on)
                        select t.customer_id, s.* from unnest(cast(:ids as text[])) t (customer_id)
                        cross join lateral (
                          select coalesce(sum(d.orders) filter (where past), 0),
                            coalesce(sum(d.valued_orders) filter (where past), 0),
                            coalesce(sum(d.bonus_orders) filter (where past), 0), count(d.day) filter (where past),
                            min(d.day) filter (where past), max(d.day) filter (where past),
                            max(d.day) filter (where past and place = 2),
                            any_value(case d.orders when 1 then d.categories else bought(t.customer_id, d.day) end)
                              filter (where past and place = 1),
                            any_value(case d.orders when 1 then d.categories else bought(t.customer_id, d.day) end)
                              filter (where past and place = 2),
                            coalesce(sum(d.net) filter (where past), 0) - coalesce((
                              select sum(reporting_goods) from credit k where k.customer_id = t.customer_id), 0),
                            coalesce(sum(d.costed_net) filter (where past), 0),
                            coalesce(sum(d.cost) filter (where past), 0),
                            min(d.day) filter (where not past)
                          from (
                            select purchased_on as day, count(*) as orders, count(net) as valued_orders, sum(net) as net,
                              sum(net) filter (where cost is not null and goods > 0) as costed_net,
                              round(sum(cost * net / goods) filter (where goods > 0), 4) as cost,
                              count(*) filter (where coupon_code is not null or discount > 0) as bonus_orders,
                              any_value(categories) as categories, purchased_on <= :today as past,
                              row_number() over (partition by purchased_on <= :today order by purchased_on desc) as place
                            from purchase p where p.customer_id = t.customer_id and p.counts group by purchased_on) d) s
                        on conflict (customer_id) do update set orders = excluded.orders,
                          valued_orders = excluded.valued_orders, bonus_orders = excluded.bonus_orders,
                          purchase_days = excluded.purchase_days, first_on = excluded.first_on, last_on = excluded.last_on,
                          previous_on = excluded.previous_on, spend = excluded.spend,
                          costed_spend = excluded.costed_spend, cost = excluded.cost, next_on = excluded.next_on,
                          last_categories = excluded.last_categories, previous_categories = excluded.previous_categories
                        where (a.orders, a.valued_orders, a.bonus_orders, a.purchase_days, a.first_on, a.last_on,
                          a.previous_on, a.spend, a.costed_spend, a.cost, a.next_on, a.last_categories, a.previous_categories) is distinct from
                          (excluded.orders, excluded.valued_orders, excluded.bonus_orders, excluded.purchase_days,
                          excluded.first_on, excluded.last_on, excluded.previous_on, excluded.spend,
                          excluded.costed_spend, excluded.cost, excluded.next_on,
                          excluded.last_categories, excluded.previous_categories)
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("today", moment.today())
                .execute());
    }
}
