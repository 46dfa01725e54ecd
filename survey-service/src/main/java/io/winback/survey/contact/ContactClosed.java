package io.winback.survey.contact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Body of {@code contact.closed.v1}. */
@RegisterForReflection
public record ContactClosed(UUID requestId, String customerId, ContactState outcome, Instant closedAt) {

    public static final String TYPE = "contact.closed.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, closedAt);
    }
}
