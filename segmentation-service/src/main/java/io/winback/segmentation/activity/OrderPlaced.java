package io.winback.segmentation.activity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code order.placed.v1}. */
@RegisterForReflection
record OrderPlaced(
        String orderId,
        String customerId,
        long version,
        Instant orderedAt,
        String status,
        @Nullable String channel,
        Money goods,
        @Nullable Money reportingGoods,
        @Nullable Money discount,
        @Nullable Money cost,
        @Nullable String couponCode,
        List<Line> lines,
        @Nullable Instant promisedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant refundAskedAt,
        @Nullable Instant refundedAt,
        boolean history) {

    OrderPlaced {
        lines = Objects.requireNonNullElse(lines, List.of());
    }

    /** So many of a product at a net price each. */
    @RegisterForReflection
    record Line(@Nullable String category, BigDecimal quantity, BigDecimal unitPrice) {}

    boolean cancelled() {
        return status.equals("CANCELLED");
    }

    /** Null where the order counts for dates and frequency only. */
    @Nullable
    BigDecimal reportingAmount() {
        return reportingGoods == null ? null : reportingGoods.amount();
    }

    /** In the currency of the goods; null where it is not known. */
    @Nullable
    BigDecimal costAmount() {
        return cost == null || !cost.currency().equals(goods.currency()) ? null : cost.amount();
    }

    BigDecimal discountAmount() {
        return discount == null ? BigDecimal.ZERO : discount.amount();
    }

    /** Goods before discount of the categories that are named. */
    SortedMap<String, BigDecimal> goodsByCategory() {
        var goods = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            if (line.category() != null) {
                goods.merge(line.category(), line.quantity().multiply(line.unitPrice()), BigDecimal::add);
            }
        }
        return goods;
    }
}
