package io.winback.customer.operations;

import java.util.Map;

/**
 * What this service holds.
 *
 * @param outbox events that wait to be sent
 * @param parked events that the broker refused for good
 * @param rows rows per table
 */
record AccountsResponse(
        long customers,
        long guests,
        long orders,
        long cancelledOrders,
        long returns,
        long outbox,
        long parked,
        Map<String, Long> rows) {}
