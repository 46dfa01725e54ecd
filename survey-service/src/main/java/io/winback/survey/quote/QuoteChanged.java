package io.winback.survey.quote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of {@code quote.changed.v1}. */
@RegisterForReflection
public record QuoteChanged(
        UUID quoteId,
        String customerId,
        long version,
        boolean released,
        @Nullable String words,
        @Nullable String author,
        @Nullable String language,
        Instant changedAt) {

    public static final String TYPE = "quote.changed.v1";

    OutboxEvent envelope() {
        return new OutboxEvent("winback.surveys", customerId, TYPE, this, changedAt);
    }
}
