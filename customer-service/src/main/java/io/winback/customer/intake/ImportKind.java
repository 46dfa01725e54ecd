package io.winback.customer.intake;

/** What a stream holds. */
enum ImportKind {
    CUSTOMERS,
    ORDERS
}
