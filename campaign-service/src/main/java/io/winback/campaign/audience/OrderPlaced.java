package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code order.placed.v1}: an order as it stands.
 *
 * @param goods after the discount, in the currency the customer pays in
 * @param reportingGoods in the shop's currency; absent where unknown
 */
@RegisterForReflection
public record OrderPlaced(
        String orderId,
        String customerId,
        long version,
        Instant orderedAt,
        String status,
        @Nullable Money goods,
        @Nullable Money discount,
        @Nullable Money reportingGoods,
        @Nullable String couponCode,
        List<Line> lines,
        boolean history) {

    public OrderPlaced {
        lines = lines == null ? List.of() : lines;
    }

    /** What was bought. */
    @RegisterForReflection
    public record Line(String productId) {}

    public boolean counts() {
        return !status.equals("CANCELLED");
    }

    public boolean paid() {
        return status.equals("PAID");
    }

    /** Ids of what was bought, each once. */
    public List<String> products() {
        return lines.stream().map(Line::productId).distinct().toList();
    }
}
