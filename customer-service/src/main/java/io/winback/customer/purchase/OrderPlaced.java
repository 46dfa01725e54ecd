package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event order.placed.v1; see contracts. */
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
        @Nullable String couponCode,
        List<Line> lines,
        boolean history) {

    static final String TYPE = "order.placed.v1";
    static final String TOPIC = "winback.orders";
    private static final int PRICE_DECIMALS = 4;

    /** One line; the unit price is decimal text with four decimals. */
    record Line(
            String productId,
            @Nullable String name,
            @Nullable String category,
            int quantity,
            String unitPrice) {

        static Line of(LineDraft line) {
            return new Line(
                    line.productId(),
                    line.name(),
                    line.category(),
                    line.quantity(),
                    line.unitPrice()
                            .setScale(PRICE_DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString());
        }
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
                order.couponCode(),
                order.lines().stream().map(Line::of).toList(),
                history);
    }
}
