package io.winback.customer.webhook;

/** How far a delivery is. */
enum DeliveryState {
    /** To be sent, or to be sent again. */
    WAITING,
    /** Accepted by the receiver. */
    DELIVERED,
    /** Refused for three days by a receiver that accepted others; can be replayed. */
    FAILED
}
