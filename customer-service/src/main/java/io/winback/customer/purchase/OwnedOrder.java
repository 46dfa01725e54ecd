package io.winback.customer.purchase;

/** An order with its customer; {@code moved} when it has just become theirs. */
record OwnedOrder(Order order, String customerId, boolean moved) {}
