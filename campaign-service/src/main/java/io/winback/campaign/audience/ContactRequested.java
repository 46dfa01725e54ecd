package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code contact.requested.v1}: a customer wants a person to get back. */
@RegisterForReflection
public record ContactRequested(
        UUID requestId,
        String customerId,
        String by,
        @Nullable String survey,
        @Nullable String reason,
        Instant requestedAt) {}
