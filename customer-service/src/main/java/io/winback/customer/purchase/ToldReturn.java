package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as the shop told it, understood. What it is worth depends on the order and on the other returns of it.
 *
 * @param updatedAt the shop's own time of this news; null for news that counts whenever it comes
 */
@RegisterForReflection
public record ToldReturn(
        String orderId,
        String id,
        ReturnKind kind,
        Instant returnedAt,
        Asked asked,
        @Nullable Instant updatedAt) {

    /** How much is to come off: an amount, pieces of lines, or with neither of them all that is left. */
    @RegisterForReflection
    public record Asked(@Nullable BigDecimal amount, List<ReturnDraft.Piece> pieces) {

        /** Two amounts that differ in their zeros are the same. */
        public Asked {
            amount = amount == null ? null : amount.stripTrailingZeros();
        }

        boolean full() {
            return amount == null && pieces.isEmpty();
        }
    }

    ToldReturn updatedAt(@Nullable Instant at) {
        return new ToldReturn(orderId, id, kind, returnedAt, asked, at);
    }

    boolean isOlderThan(@Nullable Instant stored) {
        return updatedAt != null && stored != null && updatedAt.isBefore(stored);
    }
}
