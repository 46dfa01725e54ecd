package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event contact.changed.v1; see contracts. */
@RegisterForReflection
record ContactChanged(
        String customerId,
        long version,
        Instant changedAt,
        @Nullable String name,
        List<ContactPoint> contactPoints) {

    static final String TYPE = "contact.changed.v1";
    static final String TOPIC = "winback.contacts";

    static ContactChanged of(Customer customer) {
        return new ContactChanged(
                customer.id(),
                customer.contact().version(),
                Objects.requireNonNull(customer.contact().at()),
                customer.person().name(),
                List.copyOf(customer.contactPoints().values()));
    }
}
