package io.winback.campaign.audience;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** Orders as far as a campaign needs them: that, when and for how much a customer bought. */
@Singleton
public class Purchases {

    private final Database database;

    Purchases(Database database) {
        this.database = database;
    }

    /** Stores the orders; their customers are locked. */
    public void placed(List<OrderPlaced> orders) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into purchase (order_id, customer_id, version, ordered_at, status, goods, coupon_code, history)
                    values (:order, :customer, :version, :at, :status, :goods, :coupon, :history)
                    on conflict (order_id) do update set customer_id = excluded.customer_id, version = excluded.version,
                      ordered_at = excluded.ordered_at, status = excluded.status, goods = excluded.goods,
                      coupon_code = excluded.coupon_code
                    where purchase.version < excluded.version
                    """);
            for (var order : orders) {
                batch.bind("order", order.orderId())
                        .bind("customer", order.customerId())
                        .bind("version", order.version())
                        .bind("at", order.orderedAt())
                        .bind("status", order.status())
                        .bind("goods", goods(order.reportingGoods()))
                        .bind("coupon", order.couponCode())
                        .bind("history", order.history())
                        .add();
            }
            batch.execute();
            noteLastOrder(
                    sql, orders.stream().map(OrderPlaced::customerId).distinct().toArray());
        });
    }

    /** Stores what came back; the same return told twice counts once. */
    public void returned(List<OrderReturned> returns) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into purchase_return (order_id, return_id, version, goods, is_full)
                    values (:order, :return, :version, :goods, :full)
                    on conflict (order_id, return_id) do update set version = excluded.version, goods = excluded.goods,
                      is_full = excluded.is_full where purchase_return.version < excluded.version
                    """);
            for (var returned : returns) {
                batch.bind("order", returned.orderId())
                        .bind("return", returned.returnId())
                        .bind("version", returned.version())
                        .bind("goods", returned.goods().amount())
                        .bind("full", returned.full())
                        .add();
            }
            batch.execute();
        });
    }

    private static void noteLastOrder(org.jdbi.v3.core.Handle sql, Object[] customers) {
        sql.createUpdate("""
                        update customer c set last_ordered_at = p.last
                        from (select id as customer_id, (select max(o.ordered_at) from purchase o
                                where o.customer_id = id and o.status <> 'CANCELLED') as last
                              from unnest(:ids) id) p
                        where c.customer_id = p.customer_id and c.last_ordered_at is distinct from p.last
                        """).bindArray("ids", String.class, customers).execute();
    }

    private static java.math.@org.jspecify.annotations.Nullable BigDecimal goods(
            @org.jspecify.annotations.Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
