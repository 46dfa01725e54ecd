package io.winback.segmentation.activity;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of orders. The caller has locked the customers and knows which orders are stored. */
@Singleton
class PurchaseRows {

    private static final String NEWS = """
            with news as (
              select * from unnest(cast(:orders as text[]), cast(:customers as text[]), cast(:versions as bigint[]),
                cast(:dates as date[]), cast(:cancelled as boolean[]), cast(:goods as numeric[]), cast(:reporting as numeric[]),
                cast(:costs as numeric[]), cast(:channels as text[]), cast(:coupons as text[]), cast(:discounts as numeric[]),
                cast(:categories as text[]), cast(:categoryGoods as text[]), cast(:promised as date[]), cast(:shipped as date[]),
                cast(:delivered as date[]), cast(:refundAsked as date[]), cast(:refunded as date[]))
              as t (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel, coupon_code,
                discount, categories, category_goods, promised_on, shipped_on, delivered_on, refund_asked_on, refunded_on))
            """;

    private final Database database;
    private final ShopCalendar calendar;

    PurchaseRows(Database database, ShopCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Adds orders that are not stored. If somebody else adds one of them meanwhile, for another customer, this fails. */
    void add(List<OrderPlaced> orders) {
        write(orders, NEWS + """
                insert into purchase (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel,
                  coupon_code, discount, categories, category_goods, promised_on, shipped_on, delivered_on, refund_asked_on,
                  refunded_on)
                select order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel, coupon_code,
                  discount, cast(categories as text[]), cast(category_goods as numeric[]), promised_on, shipped_on, delivered_on,
                  refund_asked_on, refunded_on
                from news
                """);
    }

    /** Replaces stored orders. */
    void change(List<OrderPlaced> orders) {
        write(orders, NEWS + """
                update purchase p set customer_id = n.customer_id, version = n.version, purchased_on = n.purchased_on,
                  cancelled = n.cancelled, goods = n.goods, reporting_goods = n.reporting_goods, cost = n.cost,
                  channel = n.channel, coupon_code = n.coupon_code, discount = n.discount,
                  categories = cast(n.categories as text[]), category_goods = cast(n.category_goods as numeric[]),
                  promised_on = n.promised_on, shipped_on = n.shipped_on, delivered_on = n.delivered_on,
                  refund_asked_on = n.refund_asked_on, refunded_on = n.refunded_on
                from news n where p.order_id = n.order_id and p.version < n.version
                """);
    }

    private void write(List<OrderPlaced> orders, String statement) {
        if (!orders.isEmpty()) {
            database.use(sql -> write(orders, statement, sql));
        }
    }

    private void write(List<OrderPlaced> orders, String statement, Handle sql) {
        Columns.of(orders)
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
                .bindTo(sql.createUpdate(statement))
                .execute();
    }

    private @Nullable LocalDate date(@Nullable Instant instant) {
        return instant == null ? null : calendar.dateOf(instant);
    }
}
