package io.winback.customer.customer;

/** Only GRANTED permits. The order counts: of two decisions at the same instant the later constant wins, so withdrawals do. */
public enum ConsentStatus {
    GRANTED,
    DENIED,
    REVOKED
}
