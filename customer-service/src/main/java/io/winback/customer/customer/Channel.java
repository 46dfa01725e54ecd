package io.winback.customer.customer;

/** Kind of contact point. */
public enum Channel {
    EMAIL,
    PHONE,
    MESSENGER
}
