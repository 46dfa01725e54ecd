package io.winback.segmentation.activity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;

/**
 * What this service reads of {@code order.returned.v1}.
 *
 * @param full nothing of the order is left
 */
@RegisterForReflection
record OrderReturned(
        String orderId, String customerId, long version, String returnId, Money goods, boolean full, boolean history) {

    String key() {
        return orderId + "|" + returnId;
    }
}
