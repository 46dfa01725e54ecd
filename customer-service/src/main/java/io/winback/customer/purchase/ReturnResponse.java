package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.time.Instant;

/** A return as it is stored; {@code full} says that nothing of the order is left. */
record ReturnResponse(
        String id, String orderId, Instant returnedAt, Money goods, boolean full, boolean history, long version) {}
