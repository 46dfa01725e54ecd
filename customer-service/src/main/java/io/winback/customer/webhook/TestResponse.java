package io.winback.customer.webhook;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the receiver said to a test. */
record TestResponse(
        UUID eventId, Outcome.Result result, @Nullable Integer status, long milliseconds) {}
