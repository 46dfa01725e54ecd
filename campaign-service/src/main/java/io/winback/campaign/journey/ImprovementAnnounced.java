package io.winback.campaign.journey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code improvement.announced.v1}: a defect was mended, and this customer had named it.
 *
 * @param version grows with every announcement; a lower one is old news
 * @param texts what was mended, in words by language
 */
@RegisterForReflection
public record ImprovementAnnounced(
        String improvementId,
        String customerId,
        long version,
        Instant announcedAt,
        @Nullable String reason,
        @Nullable String subReason,
        Map<String, String> texts,
        boolean history) {}
