package io.winback.survey.contact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code contact.requested.v1}. */
@RegisterForReflection
public record ContactRequested(
        UUID requestId,
        String customerId,
        String by,
        String survey,
        UUID answerId,
        @Nullable String reason,
        Instant requestedAt) {

    public static final String TYPE = "contact.requested.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, requestedAt);
    }
}
