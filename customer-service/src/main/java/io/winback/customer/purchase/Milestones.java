package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of an order on its way, as far as the shop told. */
@RegisterForReflection
record Milestones(
        @Nullable Instant promisedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant refundAskedAt,
        @Nullable Instant refundedAt) {

    Stream<@Nullable Instant> facts() {
        return Stream.of(promisedAt, shippedAt, deliveredAt, refundAskedAt, refundedAt);
    }
}
