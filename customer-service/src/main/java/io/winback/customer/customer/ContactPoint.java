package io.winback.customer.customer;

/** Where a customer can be reached; the address is normalised. */
record ContactPoint(Channel channel, String address, Status status) {

    /** Only an ACTIVE contact point is written to. */
    enum Status {
        ACTIVE,
        BOUNCED,
        COMPLAINED
    }
}
