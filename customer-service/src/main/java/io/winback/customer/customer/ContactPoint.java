package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a customer can be reached; the address is normalised. */
@RegisterForReflection
public record ContactPoint(Channel channel, String address, Status status) {

    /** Only an ACTIVE contact point is written to. */
    public enum Status {
        ACTIVE,
        /** Said by the shop or an agent: nobody is reached there. */
        UNREACHABLE,
        BOUNCED,
        COMPLAINED,
        /** The address belonged to somebody who was erased. */
        SUPPRESSED
    }

    ContactPoint as(Status now) {
        return new ContactPoint(channel, address, now);
    }
}
