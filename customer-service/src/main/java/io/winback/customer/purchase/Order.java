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
        @Nullable String couponCode) {

    /** Of all facts of the order itself; two orders with one fingerprint are the same. */
    UUID fingerprint() {
        var facts = new StringBuilder().append(orderedAt);
        for (var fact : new @Nullable Object[] {status, channel, totals, couponCode}) {
            facts.append('\n').append(fact);
        }
        for (var line : lines) {
            facts.append('\n').append(line.productId()).append('\t').append(line.name());
            facts.append('\t').append(line.category()).append('\t').append(line.quantity());
            facts.append('\t').append(line.unitPrice().stripTrailingZeros().toPlainString());
        }
        return hash(facts.toString());
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
