package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** {@code order.returned.v1}: goods that came back. A credit names no order, and has no effect on campaigns. */
@RegisterForReflection
public record OrderReturned(
        @Nullable String orderId, String customerId, long version, String returnId, Money goods, boolean full) {}
