package io.winback.customer.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reason to leave a customer alone, as the other services are told; without {@code until} it does not end by itself. */
public record Exclusion(ExclusionKind kind, @Nullable Instant until) {}
