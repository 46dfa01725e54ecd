package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code customer.changed.v1}: what may be done with a customer, and how they read. It corrects and starts nothing, history or not. */
@RegisterForReflection
public record CustomerChanged(
        String customerId,
        long version,
        Instant changedAt,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        @Nullable List<Consent> consents,
        @Nullable List<String> suppressedChannels,
        @Nullable List<Exclusion> exclusions) {

    private static final String CHANNEL = "EMAIL";

    @RegisterForReflection
    public record Consent(
            String purpose,
            @Nullable String channel,
            String status,
            Instant at,
            @Nullable Instant until) {}

    @RegisterForReflection
    public record Exclusion(String kind, @Nullable Instant until) {}

    /** A permission: since when, and until when if it ends by itself. */
    @RegisterForReflection
    record Grant(Instant at, @Nullable Instant until) {}

    /** Purposes the customer may be mailed for. */
    Map<String, Grant> granted() {
        return orEmpty(consents).stream()
                .filter(consent -> consent.status().equals("GRANTED")
                        && (consent.channel() == null || consent.channel().equals(CHANNEL)))
                .collect(Collectors.toMap(
                        Consent::purpose,
                        consent -> new Grant(consent.at(), consent.until()),
                        (first, second) -> second));
    }

    /** Purposes the customer has said no to, and when: older permissions no longer count. */
    Map<String, Grant> refused() {
        return orEmpty(consents).stream()
                .filter(consent -> !consent.status().equals("GRANTED")
                        && (consent.channel() == null || consent.channel().equals(CHANNEL)))
                .collect(Collectors.toMap(
                        Consent::purpose, consent -> new Grant(consent.at(), null), (first, second) -> second));
    }

    boolean suppressed() {
        return orEmpty(suppressedChannels).contains(CHANNEL);
    }

    /** What speaks against any contact; whether it still does is asked when a mail is due. */
    List<Exclusion> excluded() {
        return orEmpty(exclusions);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
