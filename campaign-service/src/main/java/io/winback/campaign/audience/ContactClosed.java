package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** {@code contact.closed.v1}: such a wish is settled. It may come before the wish itself. */
@RegisterForReflection
public record ContactClosed(UUID requestId, String customerId, String outcome, Instant closedAt) {}
