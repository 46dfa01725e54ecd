package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as it is stored; returns are listed by GET only. */
record OrderResponse(
        String id,
        String customerId,
        Instant orderedAt,
        OrderStatus status,
        @Nullable String channel,
        Money goods,
        Money discount,
        Money tax,
        Money shipping,
        Money total,
        @Nullable Money reportingGoods,
        @Nullable Money cost,
        @Nullable String couponCode,
        List<OrderPlaced.Line> lines,
        @Nullable Instant promisedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant refundAskedAt,
        @Nullable Instant refundedAt,
        @Nullable Instant updatedAt,
        boolean history,
        long version,
        @Nullable List<ReturnResponse> returns) {

    static OrderResponse of(
            Order order, String customerId, boolean history, long version, @Nullable List<ReturnResponse> returns) {
        var totals = order.totals();
        return new OrderResponse(
                order.id(),
                customerId,
                order.orderedAt(),
                order.status(),
                order.channel(),
                totals.goods(),
                totals.discount(),
                totals.tax(),
                totals.shipping(),
                totals.total(),
                totals.reportingGoods(),
                totals.cost(),
                order.couponCode(),
                order.lines().stream().map(OrderPlaced.Line::of).toList(),
                order.milestones().promisedAt(),
                order.milestones().shippedAt(),
                order.milestones().deliveredAt(),
                order.milestones().refundAskedAt(),
                order.milestones().refundedAt(),
                order.updatedAt(),
                history,
                version,
                returns);
    }
}
