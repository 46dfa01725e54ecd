package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;

/** {@code order.returned.v1}: goods that came back. */
@RegisterForReflection
public record OrderReturned(
        String orderId, String customerId, long version, String returnId, Money goods, boolean full) {}
