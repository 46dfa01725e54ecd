package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.time.Instant;

/** The event order.returned.v1; see contracts. */
record OrderReturned(
        String orderId,
        String customerId,
        long version,
        String returnId,
        Instant returnedAt,
        Money goods,
        boolean full,
        boolean history) {

    static final String TYPE = "order.returned.v1";
}
