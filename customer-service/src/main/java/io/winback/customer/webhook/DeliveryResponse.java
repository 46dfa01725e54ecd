package io.winback.customer.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a webhook's log.
 *
 * @param eventId the delivery's id, and the header {@code webhook-id} of its calls
 * @param position of the line in the log
 * @param lastResult what became of the last call
 * @param lastStatus status code of the last call, if there was an answer
 */
record DeliveryResponse(
        UUID eventId,
        @JsonIgnore long position,
        String type,
        @Nullable String customerId,
        DeliveryState state,
        int attempts,
        Outcome.@Nullable Result lastResult,
        @Nullable Integer lastStatus,
        Instant createdAt,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt) {}
