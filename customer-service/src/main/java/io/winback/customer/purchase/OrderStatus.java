package io.winback.customer.purchase;

/** A CANCELLED order counts for nothing. */
public enum OrderStatus {
    PLACED,
    PAID,
    CANCELLED
}
