package io.winback.customer.purchase;

import java.util.UUID;

/** What is known of an order that was sent before. */
record StoredOrder(String id, String customerId, UUID fingerprint, boolean history, long version) {}
