package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer as it is stored. */
@RegisterForReflection
record CustomerResponse(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String messenger,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        Map<String, String> attributes,
        List<ContactPointResponse> contactPoints,
        List<ConsentResponse> consents,
        List<Channel> suppressedChannels,
        List<Exclusion> exclusions,
        @Nullable LifecycleResponse lifecycle) {

    /** A contact point with its status. */
    record ContactPointResponse(Channel channel, String address, ContactPoint.Status status) {

        static ContactPointResponse of(ContactPoint point) {
            return new ContactPointResponse(point.channel(), point.address(), point.status());
        }

        static ContactPointResponse of(Customer customer, Channel channel) {
            return of(Objects.requireNonNull(customer.contactPoints().get(channel)));
        }
    }

    /** The decision in force on one purpose. */
    record ConsentResponse(
            Purpose purpose,
            Channel channel,
            ConsentStatus status,
            @Nullable ConsentBasis basis,
            @Nullable String source,
            Instant at,
            @Nullable Instant until,
            boolean permits) {}

    /** The lifecycle stage that segmentation told last. */
    record LifecycleResponse(String stage, LocalDate since, boolean returned) {}

    static CustomerResponse from(Customer customer, @Nullable LifecycleResponse lifecycle, Instant now) {
        var person = customer.person();
        return new CustomerResponse(
                customer.id(),
                person.name(),
                address(customer, Channel.EMAIL),
                address(customer, Channel.PHONE),
                address(customer, Channel.MESSENGER),
                person.language(),
                person.zone(),
                person.country(),
                person.attributes(),
                customer.contactPoints().values().stream()
                        .map(ContactPointResponse::of)
                        .toList(),
                customer.consents().values().stream()
                        .map(consent -> consent(consent, now))
                        .toList(),
                List.copyOf(customer.suppressions().keySet()),
                customer.exclusions().stream()
                        .filter(exclusion -> exclusion.until() == null || now.isBefore(exclusion.until()))
                        .toList(),
                lifecycle);
    }

    private static ConsentResponse consent(Consent consent, Instant now) {
        return new ConsentResponse(
                consent.purpose(),
                consent.channel(),
                consent.status(),
                consent.basis(),
                consent.source(),
                consent.at(),
                consent.until(),
                consent.permitsAt(now));
    }

    private static @Nullable String address(Customer customer, Channel channel) {
        var point = customer.contactPoints().get(channel);
        return point == null ? null : point.address();
    }
}
