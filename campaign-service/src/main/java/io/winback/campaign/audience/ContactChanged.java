package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code contact.changed.v1}: the name and the addresses of a customer. */
@RegisterForReflection
public record ContactChanged(
        String customerId, long version, @Nullable String name, List<ContactPoint> contactPoints) {

    /** One address, with the state its owner or its mail server gave it. */
    @RegisterForReflection
    public record ContactPoint(String channel, String address, String status) {}

    Optional<ContactPoint> email() {
        return contactPoints.stream()
                .filter(point -> point.channel().equals("EMAIL"))
                .findFirst();
    }
}
