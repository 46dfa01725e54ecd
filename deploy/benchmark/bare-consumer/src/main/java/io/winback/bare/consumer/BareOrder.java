package io.winback.bare.consumer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of {@code order.placed.v1} as segmentation-service reads. */
@RegisterForReflection
record BareOrder(
        String orderId,
        String customerId,
        long version,
        Instant orderedAt,
        String status,
        @Nullable String channel,
        @Nullable String couponCode,
        Money goods,
        @Nullable Money reportingGoods,
        @Nullable Money discount,
        @Nullable Money cost,
        List<Line> lines,
        @Nullable Instant promisedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant refundAskedAt,
        @Nullable Instant refundedAt,
        boolean history) {

    @RegisterForReflection
    record Money(BigDecimal amount, Currency currency) {}

    @RegisterForReflection
    record Line(@Nullable String category, BigDecimal quantity, BigDecimal unitPrice) {}
}
