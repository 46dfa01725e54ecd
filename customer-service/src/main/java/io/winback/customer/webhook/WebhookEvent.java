package io.winback.customer.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop is told.
 *
 * @param id the receiver tells repeats by it, so it is the same however often the fact is told
 * @param customerId whose erasure takes the delivery along; null where it must outlive the customer
 * @param at business time of the fact
 * @param data written as JSON, null properties of records are left out: ids and codes only, no name, no address, no free text
 */
public record WebhookEvent(
        UUID id, WebhookType type, @Nullable String customerId, Instant at, Object data) {}
