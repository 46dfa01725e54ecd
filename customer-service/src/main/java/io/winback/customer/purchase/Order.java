package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop told it, understood and normalised.
 *
 * @param customerId the customer named, null for a guest
 * @param email normalised address that finds the customer of a guest order
 * @param customer what was told about the customer with the order; without an id of its own for a guest
 * @param updatedAt the shop's own time of this news; null for news that counts whenever it comes
 * @param returns those told with the order; others may be known
 */
public record Order(
        String id,
        @Nullable String customerId,
        @Nullable String email,
        @Nullable CustomerChange customer,
        Instant orderedAt,
        OrderStatus status,
        @Nullable String channel,
        Totals totals,
        List<LineDraft> lines,
        @Nullable String couponCode,
        Milestones milestones,
        @Nullable Instant updatedAt,
        List<ToldReturn> returns) {

    /** Of all facts of the order itself; two orders with one fingerprint are the same. */
    UUID fingerprint() {
        var facts = new StringBuilder().append(orderedAt);
        for (var fact : new @Nullable Object[] {status, channel, couponCode, updatedAt}) {
            facts.append('\n').append(fact);
        }
        totals.facts().forEach(fact -> facts.append('\n').append(fact));
        milestones.facts().forEach(fact -> facts.append('\n').append(fact));
        for (var line : lines) {
            facts.append('\n').append(line.productId()).append('\t').append(line.name());
            facts.append('\t').append(line.category()).append('\t').append(line.quantity());
            facts.append('\t').append(line.unitPrice().stripTrailingZeros().toPlainString());
            facts.append('\t')
                    .append(
                            line.unitCost() == null
                                    ? null
                                    : line.unitCost().stripTrailingZeros().toPlainString());
        }
        return hash(facts.toString());
    }

    /** News without a time of its own counts from the latest known one on. */
    Order notBefore(@Nullable Instant stored) {
        return updatedAt != null || stored == null
                ? this
                : new Order(
                        id,
                        customerId,
                        email,
                        customer,
                        orderedAt,
                        status,
                        channel,
                        totals,
                        lines,
                        couponCode,
                        milestones,
                        stored,
                        returns);
    }

    boolean isOlderThan(@Nullable Instant stored) {
        return updatedAt != null && stored != null && updatedAt.isBefore(stored);
    }

    private static UUID hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
