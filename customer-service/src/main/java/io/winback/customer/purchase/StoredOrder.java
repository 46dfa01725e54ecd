package io.winback.customer.purchase;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an order that was sent before. */
record StoredOrder(
        String id,
        String customerId,
        UUID fingerprint,
        boolean history,
        long version,
        @Nullable Instant updatedAt) {}
