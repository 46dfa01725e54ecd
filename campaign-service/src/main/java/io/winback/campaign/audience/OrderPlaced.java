package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code order.placed.v1}: an order as it stands. */
@RegisterForReflection
public record OrderPlaced(
        String orderId,
        String customerId,
        long version,
        Instant orderedAt,
        String status,
        @Nullable Money reportingGoods,
        @Nullable String couponCode,
        boolean history) {

    public boolean counts() {
        return !status.equals("CANCELLED");
    }
}
