package io.winback.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a topic.
 *
 * @param topic where it goes
 * @param key the record key; events of one key arrive in the order in which their transactions committed
 * @param type versioned logical name, such as {@code order.placed.v1}; never a class name
 * @param body what will be written as JSON; null makes a tombstone, which erases the key from a compacted topic
 * @param occurredAt business time of the fact
 */
public record OutboxEvent(
        String topic, String key, String type, @Nullable Object body, Instant occurredAt) {}
