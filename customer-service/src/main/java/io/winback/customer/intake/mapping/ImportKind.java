package io.winback.customer.intake.mapping;

/** What a stream holds. */
public enum ImportKind {
    CUSTOMERS,
    ORDERS
}
