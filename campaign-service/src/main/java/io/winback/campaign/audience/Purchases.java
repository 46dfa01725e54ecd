package io.winback.campaign.audience;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as far as a campaign needs them: that, when and for how much a customer bought. */
@Singleton
public class Purchases {

    private final Database database;

    Purchases(Database database) {
        this.database = database;
    }

    /** Who has these orders at present; an order moves when a guest turns out to be somebody else. */
    public List<String> owners(Collection<OrderPlaced> orders) {
        return database.with(sql -> Columns.of(orders)
                .with("order", OrderPlaced::orderId)
                .bindTo(sql.createQuery(
                        "select distinct customer_id from purchase where order_id = any(cast(:order as text[]))"))
                .mapTo(String.class)
                .list());
    }

    /** Stores the orders, and returns those that are news. Their customers, before and after, are locked. */
    public List<OrderPlaced> placed(List<OrderPlaced> orders) {
        var newest = orders.stream()
                .collect(Collectors.toMap(
                        OrderPlaced::orderId,
                        Function.identity(),
                        BinaryOperator.maxBy((one, other) -> Long.compare(one.version(), other.version()))));
        var ownersBefore = store(newest.values());
        var news = newest.values().stream()
                .filter(order -> ownersBefore.containsKey(order.orderId()))
                .toList();
        var customers = new HashSet<>(ownersBefore.values());
        news.forEach(order -> customers.add(order.customerId()));
        noteLastOrder(customers);
        return news;
    }

    /** By order that was stored: who had it before, or has it now where nobody had. */
    private Map<String, String> store(Collection<OrderPlaced> orders) {
        return database.with(sql -> Columns.of(orders)
                .with("order", OrderPlaced::orderId)
                .with("customer", OrderPlaced::customerId)
                .with("version", OrderPlaced::version)
                .with("at", OrderPlaced::orderedAt)
                .with("status", OrderPlaced::status)
                .with("goods", order -> goods(order.reportingGoods()))
                .with("currency", order -> currency(order.goods()))
                .withList("products", OrderPlaced::products)
                .with("coupon", OrderPlaced::couponCode)
                .with("history", OrderPlaced::history)
                .bindTo(sql.createQuery("""
                        insert into purchase (order_id, customer_id, version, ordered_at, status, goods, coupon_code, history,
                          currency, products)
                        select id, customer, version, at, status, goods, coupon, history, currency, cast(products as text[])
                        from unnest(cast(:order as text[]), cast(:customer as text[]), cast(:version as bigint[]),
                          cast(:at as timestamptz[]), cast(:status as text[]), cast(:goods as numeric[]),
                          cast(:coupon as text[]), cast(:history as boolean[]), cast(:currency as text[]),
                          cast(:products as text[]))
                          as n(id, customer, version, at, status, goods, coupon, history, currency, products)
                        on conflict (order_id) do update set customer_id = excluded.customer_id, version = excluded.version,
                          ordered_at = excluded.ordered_at, status = excluded.status, goods = excluded.goods,
                          coupon_code = excluded.coupon_code, currency = excluded.currency, products = excluded.products
                        where purchase.version < excluded.version
                        returning new.order_id, coalesce(old.customer_id, new.customer_id)
                        """))
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Stores what came back; the same return told twice counts once. A credit concerns no order. */
    public void returned(List<OrderReturned> returns) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into purchase_return (order_id, return_id, version, goods, is_full)
                    values (:order, :return, :version, :goods, :full)
                    on conflict (order_id, return_id) do update set version = excluded.version, goods = excluded.goods,
                      is_full = excluded.is_full where purchase_return.version < excluded.version
                    """);
            for (var returned : returns) {
                if (returned.orderId() != null) {
                    batch.bind("order", returned.orderId())
                            .bind("return", returned.returnId())
                            .bind("version", returned.version())
                            .bind("goods", returned.goods().amount())
                            .bind("full", returned.full())
                            .add();
                }
            }
            batch.execute();
        });
    }

    /** Those of some orders that came to nothing: cancelled, or returned whole. */
    public Set<String> undone(Collection<String> orders) {
        return database.with(sql -> sql.createQuery("""
                        select order_id from purchase where order_id = any(:ids) and status = 'CANCELLED'
                        union select order_id from purchase_return where order_id = any(:ids) and is_full
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    private void noteLastOrder(Collection<String> customers) {
        database.use(sql -> sql.createUpdate("""
                        update customer c set last_ordered_at = p.ordered_at, currency = coalesce(p.currency, c.currency)
                        from unnest(:ids) id left join lateral (
                          select o.ordered_at, o.currency from purchase o
                          where o.customer_id = id and o.status <> 'CANCELLED' order by o.ordered_at desc limit 1) p on true
                        where c.customer_id = id
                          and (c.last_ordered_at, c.currency) is distinct from (p.ordered_at, coalesce(p.currency, c.currency))
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .execute());
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable BigDecimal goods(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
