package io.winback.customer.intake;

import org.jspecify.annotations.Nullable;

/** A line that was not stored, and why. */
record Reject(long line, @Nullable String field, String reason) {}
