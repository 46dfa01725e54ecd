package io.winback.survey.improvement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Body of {@code improvement.announced.v1}. */
@RegisterForReflection
public record ImprovementAnnounced(
        String improvementId,
        String customerId,
        long version,
        Instant announcedAt,
        @Nullable String reason,
        @Nullable String subReason,
        Map<String, String> texts,
        boolean history) {

    public static final String TYPE = "improvement.announced.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, announcedAt);
    }
}
