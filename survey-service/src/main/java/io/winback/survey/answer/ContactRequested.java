package io.winback.survey.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Body of {@code contact.requested.v1}: somebody should get back to the customer. */
@RegisterForReflection
record ContactRequested(
        UUID requestId,
        String customerId,
        String by,
        String survey,
        UUID answerId,
        String reason,
        Instant requestedAt) {

    static final String TYPE = "contact.requested.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, requestedAt);
    }
}
