package io.winback.segmentation.base;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code customer.changed.v1}. */
@RegisterForReflection
record CustomerChanged(
        String customerId,
        long version,
        @Nullable String language,
        @Nullable String country,
        @Nullable Map<String, String> attributes,
        List<Consent> consents,
        List<String> suppressedChannels,
        List<Exclusion> exclusions) {

    private static final String UNLIMITED = "infinity";

    @RegisterForReflection
    record Consent(String purpose, String channel, String status) {}

    @RegisterForReflection
    record Exclusion(String kind, @Nullable Instant until) {}

    /** Purposes granted on a channel that is not suppressed. */
    List<String> permitted() {
        return consents.stream()
                .filter(consent ->
                        consent.status().equals("GRANTED") && !suppressedChannels.contains(consent.channel()))
                .map(Consent::purpose)
                .distinct()
                .toList();
    }

    /** The latest end of any exclusion, as PostgreSQL writes an instant. */
    @Nullable
    String excludedUntil() {
        if (exclusions.stream().anyMatch(exclusion -> exclusion.until() == null)) {
            return UNLIMITED;
        }
        return exclusions.stream()
                .map(Exclusion::until)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Instant::toString)
                .orElse(null);
    }
}
