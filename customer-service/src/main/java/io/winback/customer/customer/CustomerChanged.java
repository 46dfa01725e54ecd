package io.winback.customer.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event customer.changed.v1; see contracts. */
record CustomerChanged(
        String customerId,
        long version,
        Instant changedAt,
        String language,
        String zone,
        @Nullable String country,
        Map<String, String> attributes,
        List<Permission> consents,
        List<Channel> suppressedChannels,
        List<Object> exclusions) {

    static final String TYPE = "customer.changed.v1";
    static final String TOPIC = "winback.customers";

    /** A consent without source and proof, which stay here. */
    record Permission(
            Purpose purpose,
            Channel channel,
            ConsentStatus status,
            @Nullable ConsentBasis basis,
            Instant at) {}

    static CustomerChanged of(Customer customer, String defaultLanguage, String shopZone) {
        return new CustomerChanged(
                customer.id(),
                customer.profile().version(),
                Objects.requireNonNull(customer.profile().at()),
                Objects.requireNonNullElse(customer.language(), defaultLanguage),
                Objects.requireNonNullElse(customer.zone(), shopZone),
                customer.country(),
                customer.attributes(),
                customer.consents().values().stream()
                        .map(consent -> new Permission(
                                consent.purpose(), Channel.EMAIL, consent.status(), consent.basis(), consent.at()))
                        .toList(),
                List.copyOf(customer.suppressions().keySet()),
                List.of());
    }
}
