package io.winback.segmentation.base;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code customer.changed.v1}.
 *
 * @param history told by a list of old news: it corrects, and starts nothing
 */
@RegisterForReflection
record CustomerChanged(
        String customerId,
        long version,
        @Nullable String language,
        @Nullable String country,
        Map<String, String> attributes,
        List<Consent> consents,
        List<String> suppressedChannels,
        List<Exclusion> exclusions,
        boolean history) {

    static final String TYPE = "customer.changed.v1";

    /** As PostgreSQL writes an instant that never comes. */
    private static final String UNLIMITED = "infinity";

    private static final String MAIL = "EMAIL";

    CustomerChanged {
        attributes = Objects.requireNonNullElse(attributes, Map.of());
        consents = Objects.requireNonNullElse(consents, List.of());
        suppressedChannels = Objects.requireNonNullElse(suppressedChannels, List.of());
        exclusions = Objects.requireNonNullElse(exclusions, List.of());
    }

    /** A decision; one that grants permits up to {@code until}, or without end. */
    @RegisterForReflection
    record Consent(
            String purpose,
            String channel,
            String status,
            @Nullable Instant until) {

        boolean permits() {
            return channel.equals(MAIL) && status.equals("GRANTED");
        }
    }

    @RegisterForReflection
    record Exclusion(String kind, @Nullable Instant until) {}

    /** Purposes granted by mail, unless mail is suppressed, each with its end as PostgreSQL writes an instant. */
    Map<String, String> permitted() {
        var ends = new TreeMap<String, Instant>();
        if (!suppressedChannels.contains(MAIL)) {
            consents.stream()
                    .filter(Consent::permits)
                    .forEach(consent -> ends.merge(
                            consent.purpose(),
                            Objects.requireNonNullElse(consent.until(), Instant.MAX),
                            (a, b) -> a.isAfter(b) ? a : b));
        }
        var permitted = new TreeMap<String, String>();
        ends.forEach((purpose, end) -> permitted.put(purpose, text(end)));
        return permitted;
    }

    /** The latest end of any exclusion as PostgreSQL writes an instant; null without one. */
    @Nullable
    String excludedUntil() {
        return end(exclusions.stream());
    }

    /** When the helpdesk's open case ends, as PostgreSQL writes an instant; null without one. */
    @Nullable
    String openCaseUntil() {
        return end(exclusions.stream().filter(exclusion -> exclusion.kind().equals("OPEN_CASE")));
    }

    private static @Nullable String end(Stream<Exclusion> exclusions) {
        return exclusions
                .map(exclusion -> Objects.requireNonNullElse(exclusion.until(), Instant.MAX))
                .max(Comparator.naturalOrder())
                .map(CustomerChanged::text)
                .orElse(null);
    }

    private static String text(Instant end) {
        return end.equals(Instant.MAX) ? UNLIMITED : end.toString();
    }
}
