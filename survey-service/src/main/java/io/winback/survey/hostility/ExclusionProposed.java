package io.winback.survey.hostility;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Body of {@code exclusion.proposed.v1}. */
@RegisterForReflection
public record ExclusionProposed(
        UUID proposalId, String customerId, String kind, String evidence, String reference, Instant proposedAt) {

    public static final String TYPE = "exclusion.proposed.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, proposedAt);
    }
}
