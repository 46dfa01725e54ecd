package io.winback.campaign.quote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code quote.changed.v1}: words of a customer may be shown, or may be no longer.
 *
 * @param author the name to be shown; none for none
 */
@RegisterForReflection
public record QuoteChanged(
        UUID quoteId,
        String customerId,
        long version,
        boolean released,
        @Nullable String words,
        @Nullable String author,
        @Nullable String language,
        Instant changedAt) {}
