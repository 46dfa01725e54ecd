package io.winback.segmentation.activity;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The rows of orders. The caller has locked the customers and knows which orders are stored. */
@Singleton
class PurchaseRows {

    private static final String CHANGE = """
            update purchase p set customer_id = n.customer_id, version = n.version, purchased_on = n.purchased_on,
              cancelled = n.cancelled, goods = n.goods, reporting_goods = n.reporting_goods, cost = n.cost, channel = n.channel,
              coupon_code = n.coupon_code, discount = n.discount, categories = cast(n.categories as text[]),
              category_goods = cast(n.category_goods as numeric[]), promised_on = n.promised_on, shipped_on = n.shipped_on,
              delivered_on = n.delivered_on, refund_asked_on = n.refund_asked_on, refunded_on = n.refunded_on
            from unnest(cast(:order_id as text[]), cast(:customer_id as text[]), cast(:version as bigint[]),
              cast(:purchased_on as date[]), cast(:cancelled as boolean[]), cast(:goods as numeric[]),
              cast(:reporting_goods as numeric[]), cast(:cost as numeric[]), cast(:channel as text[]),
              cast(:coupon_code as text[]), cast(:discount as numeric[]), cast(:categories as text[]),
              cast(:category_goods as text[]), cast(:promised_on as date[]), cast(:shipped_on as date[]),
              cast(:delivered_on as date[]), cast(:refund_asked_on as date[]), cast(:refunded_on as date[]))
              as n (order_id, customer_id, version, purchased_on, cancelled, goods, reporting_goods, cost, channel, coupon_code,
                discount, categories, category_goods, promised_on, shipped_on, delivered_on, refund_asked_on, refunded_on)
            where p.order_id = n.order_id and p.version < n.version
            """;

    private final Database database;
    private final ShopCalendar calendar;

    PurchaseRows(Database database, ShopCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Adds orders that are not stored. If somebody else adds one of them meanwhile, for another customer, this fails. */
    void add(List<OrderPlaced> orders) {
        if (!orders.isEmpty()) {
            database.use(sql -> columns(orders).copyInto("purchase", sql));
        }
    }

    /** Replaces stored orders. */
    void change(List<OrderPlaced> orders) {
        if (!orders.isEmpty()) {
            database.use(sql -> columns(orders).bindTo(sql.createUpdate(CHANGE)).execute());
        }
    }

    /** An order with its goods by category, reckoned once. */
    private record Row(OrderPlaced order, SortedMap<String, BigDecimal> goods) {}

    private Columns<Row> columns(List<OrderPlaced> orders) {
        return Columns.of(orders.stream()
                        .map(order -> new Row(order, order.goodsByCategory()))
                        .toList())
                .with("order_id", row -> row.order().orderId())
                .with("customer_id", row -> row.order().customerId())
                .with("version", row -> row.order().version())
                .with("purchased_on", row -> calendar.dateOf(row.order().orderedAt()))
                .with("cancelled", row -> row.order().cancelled())
                .with("goods", row -> row.order().goods().amount())
                .with("reporting_goods", row -> row.order().reportingAmount())
                .with("cost", row -> row.order().costAmount())
                .with("channel", row -> row.order().channel())
                .with("coupon_code", row -> row.order().couponCode())
                .with("discount", row -> row.order().discountAmount())
                .withList("categories", row -> row.goods().keySet())
                .withList("category_goods", row -> row.goods().values())
                .with("promised_on", row -> date(row.order().promisedAt()))
                .with("shipped_on", row -> date(row.order().shippedAt()))
                .with("delivered_on", row -> date(row.order().deliveredAt()))
                .with("refund_asked_on", row -> date(row.order().refundAskedAt()))
                .with("refunded_on", row -> date(row.order().refundedAt()));
    }

    private @Nullable LocalDate date(@Nullable Instant instant) {
        return instant == null ? null : calendar.dateOf(instant);
    }
}
