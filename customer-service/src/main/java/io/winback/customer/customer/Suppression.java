package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A channel closed by a bounce, a complaint or an erasure. */
@RegisterForReflection
public record Suppression(Channel channel, SuppressionReason reason, Instant at) {}
