package io.winback.customer.customer;

import java.time.Instant;

/** A channel closed by a bounce, a complaint or an erasure. */
public record Suppression(Channel channel, SuppressionReason reason, Instant at) {}
