package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code customer.changed.v1}: what may be done with a customer, and how they read. */
@RegisterForReflection
public record CustomerChanged(
        String customerId,
        long version,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        @Nullable List<Consent> consents,
        @Nullable List<String> suppressedChannels,
        @Nullable List<Exclusion> exclusions) {

    private static final String CHANNEL = "EMAIL";

    @RegisterForReflection
    public record Consent(String purpose, @Nullable String channel, String status, Instant at) {}

    @RegisterForReflection
    public record Exclusion(String kind, @Nullable Instant until) {}

    /** Purposes the customer may be mailed for, with the instant of the grant. */
    Map<String, Instant> granted() {
        return orEmpty(consents).stream()
                .filter(consent -> consent.status().equals("GRANTED")
                        && (consent.channel() == null || consent.channel().equals(CHANNEL)))
                .collect(Collectors.toMap(Consent::purpose, Consent::at, (first, second) -> second));
    }

    boolean suppressed() {
        return orEmpty(suppressedChannels).contains(CHANNEL);
    }

    List<String> excluded() {
        return orEmpty(exclusions).stream().map(Exclusion::kind).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
