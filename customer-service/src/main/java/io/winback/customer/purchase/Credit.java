package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A credit note that names no order, understood and normalised.
 *
 * @param amount net, in the currency of the credit
 * @param reportingAmount in the shop's currency; null when nobody said what it is worth there
 * @param updatedAt the shop's own time of this news; null for news that counts whenever it comes
 */
public record Credit(
        String customerId,
        String id,
        Instant creditedAt,
        Money amount,
        @Nullable Money reportingAmount,
        @Nullable String reason,
        @Nullable Instant updatedAt) {

    /** Names a credit. */
    record Key(String customerId, String id) {}

    Key key() {
        return new Key(customerId, id);
    }

    Credit updatedAt(@Nullable Instant at) {
        return new Credit(customerId, id, creditedAt, amount, reportingAmount, reason, at);
    }

    Credit forCustomer(String customer) {
        return new Credit(customer, id, creditedAt, amount, reportingAmount, reason, updatedAt);
    }

    boolean isOlderThan(@Nullable Instant stored) {
        return updatedAt != null && stored != null && updatedAt.isBefore(stored);
    }
}
