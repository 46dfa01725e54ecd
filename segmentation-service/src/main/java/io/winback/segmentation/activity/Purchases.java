package io.winback.segmentation.activity;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders and returns as facts, written by version: old news changes nothing, in whatever order it comes. */
@Singleton
class Purchases {

    private final Database database;
    private final ShopCalendar calendar;

    Purchases(Database database, ShopCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Whom the orders and their returns belong to as far as is known; an order may be given to another customer. */
    List<String> owners(Collection<String> orders) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id from purchase where order_id = any (cast(:ids as text[]))
                        union select customer_id from purchase_return where order_id = any (cast(:ids as text[]))
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .mapTo(String.class)
                .list());
    }

    /** Writes what is new and returns the customers it concerns. */
    Concerned store(OrderNews news) {
        var owners = new HashSet<String>();
        var losers = new HashSet<String>();
        if (!news.placed().isEmpty()) {
            storePlaced(news.placed()).forEach((customer, lost) -> (lost ? losers : owners).add(customer));
        }
        if (!news.returned().isEmpty()) {
            owners.addAll(storeReturned(news.returned()));
        }
        if (!owners.isEmpty()) {
            giveReturns(news.orders());
            deductReturns(news.orders());
        }
        losers.removeAll(owners);
        return new Concerned(owners, losers);
    }

    /** Customers by whether an order of theirs went to somebody else, and no news of them came. */
    private Map<String, Boolean> storePlaced(Collection<OrderPlaced> orders) {
        return database.with(sql -> {
            var upsert = sql.createQuery("""
                    with news as (
                      select * from unnest(cast(:orders as text[]), cast(:customers as text[]), cast(:versions as bigint[]),
                        cast(:dates as date[]), cast(:cancelled as boolean[]), cast(:goods as numeric[]),
                        cast(:reporting as numeric[]), cast(:costs as numeric[]), cast(:channels as text[]),
                        cast(:coupons as text[]), cast(:discounts as numeric[]), cast(:categories as text[]),
                        cast(:categoryGoods as text[]), cast(:promised as date[]), cast(:shipped as date[]),
                        cast(:delivered as date[]), cast(:refundAsked as date[]), cast(:refunded as date[]))
                      as t (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel,
                        coupon_code, discount, categories, category_goods, promised_on, shipped_on, delivered_on,
                        refund_asked_on, refunded_on)),
                    before as (
                      select p.order_id, p.customer_id from purchase p join news n using (order_id)
                      where p.customer_id <> n.customer_id and p.version < n.version),
                    written as (
                      insert into purchase as p
                        (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel,
                          coupon_code, discount, categories, category_goods, promised_on, shipped_on, delivered_on,
                          refund_asked_on, refunded_on)
                      select order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel,
                        coupon_code, discount, cast(categories as text[]), cast(category_goods as numeric[]), promised_on,
                        shipped_on, delivered_on, refund_asked_on, refunded_on
                      from news
                      on conflict (order_id) do update set customer_id = excluded.customer_id,
                        version = excluded.version, purchased_on = excluded.purchased_on,
                        cancelled = excluded.cancelled, goods = excluded.goods,
                        reporting_goods = excluded.reporting_goods, cost = excluded.cost, channel = excluded.channel,
                        coupon_code = excluded.coupon_code, discount = excluded.discount,
                        categories = excluded.categories, category_goods = excluded.category_goods,
                        promised_on = excluded.promised_on, shipped_on = excluded.shipped_on,
                        delivered_on = excluded.delivered_on, refund_asked_on = excluded.refund_asked_on,
                        refunded_on = excluded.refunded_on
                      where p.version < excluded.version
                      returning customer_id)
                    select customer_id, bool_and(lost) from (
                      select customer_id, false as lost from written union all select customer_id, true from before) c
                    group by customer_id
                    """);
            return Columns.of(orders)
                    .with("orders", OrderPlaced::orderId)
                    .with("customers", OrderPlaced::customerId)
                    .with("versions", OrderPlaced::version)
                    .with("dates", order -> calendar.dateOf(order.orderedAt()))
                    .with("cancelled", OrderPlaced::cancelled)
                    .with("goods", order -> order.goods().amount())
                    .with("reporting", OrderPlaced::reportingAmount)
                    .with("costs", OrderPlaced::costAmount)
                    .with("channels", OrderPlaced::channel)
                    .with("coupons", OrderPlaced::couponCode)
                    .with("discounts", OrderPlaced::discountAmount)
                    .withList("categories", OrderPlaced::categories)
                    .withList("categoryGoods", OrderPlaced::categoryGoods)
                    .with("promised", order -> date(order.promisedAt()))
                    .with("shipped", order -> date(order.shippedAt()))
                    .with("delivered", order -> date(order.deliveredAt()))
                    .with("refundAsked", order -> date(order.refundAskedAt()))
                    .with("refunded", order -> date(order.refundedAt()))
                    .bindTo(upsert)
                    .map((row, context) -> Map.entry(row.getString(1), row.getBoolean(2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private List<String> storeReturned(Collection<OrderReturned> returned) {
        return database.with(sql -> {
            var upsert = sql.createQuery("""
                    with written as (
                      insert into purchase_return as r (order_id, return_id, customer_id, version, goods, is_full)
                      select * from unnest(cast(:orders as text[]), cast(:returns as text[]), cast(:customers as text[]),
                        cast(:versions as bigint[]), cast(:goods as numeric[]), cast(:full as boolean[]))
                      on conflict (order_id, return_id) do update set customer_id = excluded.customer_id,
                        version = excluded.version, goods = excluded.goods, is_full = excluded.is_full
                      where r.version < excluded.version
                      returning order_id, customer_id)
                    select distinct coalesce(p.customer_id, w.customer_id) from written w left join purchase p using (order_id)
                    """);
            return Columns.of(returned)
                    .with("orders", OrderReturned::orderId)
                    .with("returns", OrderReturned::returnId)
                    .with("customers", OrderReturned::customerId)
                    .with("versions", OrderReturned::version)
                    .with("goods", back -> back.goods().amount())
                    .with("full", OrderReturned::full)
                    .bindTo(upsert)
                    .mapTo(String.class)
                    .list();
        });
    }

    /** A return belongs to whom its order belongs, whatever it said itself. */
    private void giveReturns(Collection<String> orders) {
        database.use(sql -> sql.createUpdate("""
                        update purchase_return r set customer_id = p.customer_id from purchase p
                        where p.order_id = any (cast(:ids as text[])) and r.order_id = p.order_id
                          and r.customer_id <> p.customer_id
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .execute());
    }

    private void deductReturns(Collection<String> orders) {
        database.use(sql -> sql.createUpdate("""
                        update purchase p set returned_goods = r.goods,
                          fully_returned = r.is_full or (p.goods > 0 and r.goods >= p.goods)
                        from (select order_id, sum(goods) as goods, bool_or(is_full) as is_full from purchase_return
                              where order_id = any (cast(:ids as text[])) group by order_id) r
                        where p.order_id = r.order_id
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .execute());
    }

    private @Nullable LocalDate date(@Nullable Instant instant) {
        return instant == null ? null : calendar.dateOf(instant);
    }
}
