package io.winback.segmentation.activity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code order.placed.v1}. */
@RegisterForReflection
record OrderPlaced(
        String orderId,
        String customerId,
        long version,
        Instant orderedAt,
        String status,
        Money goods,
        @Nullable Money reportingGoods,
        @Nullable Money cost,
        boolean history) {

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
}
