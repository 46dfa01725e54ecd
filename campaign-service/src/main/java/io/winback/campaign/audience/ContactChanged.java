package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code contact.changed.v1}: the name and the addresses of a customer. */
@RegisterForReflection
public record ContactChanged(
        String customerId,
        long version,
        @Nullable String name,
        @Nullable List<ContactPoint> contactPoints) {

    /** One address, with the state its owner or its mail server gave it. */
    @RegisterForReflection
    public record ContactPoint(String channel, String address, String status) {}

    /** Where mails go: an address that works before one that does not. Other channels are not written to. */
    Optional<ContactPoint> email() {
        return (contactPoints == null ? List.<ContactPoint>of() : contactPoints)
                .stream()
                        .filter(point -> point.channel().equals("EMAIL"))
                        .min(Comparator.comparing(point -> !point.status().equals("ACTIVE")));
    }
}
