package io.winback.customer.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as it is stored. */
record CustomerResponse(
        String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        Map<String, String> attributes,
        List<ContactPointResponse> contactPoints,
        List<ConsentResponse> consents,
        List<Channel> suppressedChannels,
        @Nullable LifecycleResponse lifecycle) {

    /** A contact point with its status. */
    record ContactPointResponse(Channel channel, String address, ContactPoint.Status status) {}

    /** The decision in force on one purpose. */
    record ConsentResponse(
            Purpose purpose,
            ConsentStatus status,
            @Nullable ConsentBasis basis,
            @Nullable String source,
            Instant at) {}

    /** The lifecycle stage that segmentation told last. */
    record LifecycleResponse(String stage, LocalDate since, boolean returned) {}

    static CustomerResponse from(Customer customer, @Nullable LifecycleResponse lifecycle) {
        return new CustomerResponse(
                customer.id(),
                customer.name(),
                address(customer, Channel.EMAIL),
                address(customer, Channel.PHONE),
                customer.language(),
                customer.zone(),
                customer.country(),
                customer.attributes(),
                customer.contactPoints().values().stream()
                        .map(point -> new ContactPointResponse(point.channel(), point.address(), point.status()))
                        .toList(),
                customer.consents().values().stream()
                        .map(consent -> new ConsentResponse(
                                consent.purpose(), consent.status(), consent.basis(), consent.source(), consent.at()))
                        .toList(),
                List.copyOf(customer.suppressions().keySet()),
                lifecycle);
    }

    private static @Nullable String address(Customer customer, Channel channel) {
        var point = customer.contactPoints().get(channel);
        return point == null ? null : point.address();
    }
}
