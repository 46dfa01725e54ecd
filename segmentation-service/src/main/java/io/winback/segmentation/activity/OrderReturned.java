package io.winback.segmentation.activity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code order.returned.v1}: goods that came back, a part that was cancelled, or a credit.
 *
 * @param orderId absent for a credit, which lowers what the customer spent and changes no order
 * @param full nothing of the order is left
 */
@RegisterForReflection
record OrderReturned(
        @Nullable String orderId,
        String customerId,
        long version,
        String returnId,
        Instant returnedAt,
        Money goods,
        @Nullable Money reportingGoods,
        boolean full,
        boolean history) {

    boolean credit() {
        return orderId == null;
    }

    /** A return is unique within its order, a credit within its customer. */
    String key() {
        return (credit() ? customerId : orderId) + "|" + returnId;
    }

    /** What a credit takes off in the reporting currency; null where nobody has said. */
    @Nullable
    BigDecimal reportingAmount(Currency reporting) {
        if (reportingGoods != null) {
            return reportingGoods.amount();
        }
        return goods.currency().equals(reporting) ? goods.amount() : null;
    }
}
