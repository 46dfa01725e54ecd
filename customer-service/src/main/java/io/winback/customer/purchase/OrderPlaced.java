package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event order.placed.v1; see contracts. */
@RegisterForReflection
record OrderPlaced(
        String orderId,
        String customerId,
        long version,
        Instant orderedAt,
        OrderStatus status,
        @Nullable String channel,
        Money goods,
        Money total,
        @Nullable Money reportingGoods,
        Money tax,
        Money shipping,
        Money discount,
        @Nullable Money cost,
        @Nullable String couponCode,
        List<Line> lines,
        @Nullable Instant promisedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant refundAskedAt,
        @Nullable Instant refundedAt,
        boolean history) {

    static final String TYPE = "order.placed.v1";
    static final String TOPIC = "winback.orders";
    private static final int PRICE_DECIMALS = 4;

    /** One line; unit price and unit cost are decimal text with four decimals. */
    record Line(
            String productId,
            @Nullable String name,
            @Nullable String category,
            int quantity,
            String unitPrice,
            @Nullable String unitCost) {

        static Line of(LineDraft line) {
            return new Line(
                    line.productId(),
                    line.name(),
                    line.category(),
                    line.quantity(),
                    text(line.unitPrice()),
                    line.unitCost() == null ? null : text(line.unitCost()));
        }

        private static String text(BigDecimal price) {
            return price.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP).toPlainString();
        }
    }

    static OutboxEvent event(Order order, String customerId, long version, boolean history) {
        return new OutboxEvent(TOPIC, customerId, TYPE, of(order, customerId, version, history), order.orderedAt());
    }

    static OrderPlaced of(Order order, String customerId, long version, boolean history) {
        return new OrderPlaced(
                order.id(),
                customerId,
                version,
                order.orderedAt(),
                order.status(),
                order.channel(),
                order.totals().goods(),
                order.totals().total(),
                order.totals().reportingGoods(),
                order.totals().tax(),
                order.totals().shipping(),
                order.totals().discount(),
                order.totals().cost(),
                order.couponCode(),
                order.lines().stream().map(Line::of).toList(),
                order.milestones().promisedAt(),
                order.milestones().shippedAt(),
                order.milestones().deliveredAt(),
                order.milestones().refundAskedAt(),
                order.milestones().refundedAt(),
                history);
    }
}
