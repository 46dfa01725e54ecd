package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event customer.changed.v1; see contracts. */
@RegisterForReflection
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
        List<Exclusion> exclusions,
        boolean history) {

    static final String TYPE = "customer.changed.v1";
    static final String TOPIC = "winback.customers";

    /** A consent without source and proof, which stay here. */
    @RegisterForReflection
    record Permission(
            Purpose purpose,
            Channel channel,
            ConsentStatus status,
            @Nullable ConsentBasis basis,
            Instant at,
            @Nullable Instant until) {

        static Permission of(Consent consent) {
            return new Permission(
                    consent.purpose(),
                    consent.channel(),
                    consent.status(),
                    consent.basis(),
                    consent.at(),
                    consent.until());
        }
    }

    static CustomerChanged of(Customer customer, String defaultLanguage, String shopZone, boolean history) {
        var person = customer.person();
        return new CustomerChanged(
                customer.id(),
                customer.profile().version(),
                Objects.requireNonNull(customer.profile().at()),
                Objects.requireNonNullElse(person.language(), defaultLanguage),
                Objects.requireNonNullElse(person.zone(), shopZone),
                person.country(),
                person.attributes(),
                customer.consents().values().stream()
                        .filter(CustomerChanged::isTold)
                        .map(Permission::of)
                        .toList(),
                List.copyOf(customer.suppressions().keySet()),
                customer.exclusions(),
                history);
    }

    /** What is kept about a person is nobody else's concern; a grant that cannot permit is none. */
    private static boolean isTold(Consent consent) {
        return consent.purpose() != Purpose.PROFILE && (!consent.grants() || consent.permits());
    }
}
