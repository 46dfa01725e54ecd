package io.winback.customer.intake;

/** WAITING for content; RUNNING also when a stream broke off and can be sent again; FAILED when it cannot be read to its end. */
enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED
}
