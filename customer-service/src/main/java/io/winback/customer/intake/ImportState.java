package io.winback.customer.intake;

/** RUNNING also when a stream broke off and can be sent again; FAILED when it cannot be read to its end; ABANDONED when nobody went on. */
enum ImportState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    ABANDONED;

    /** Whether nothing will be stored any more. */
    boolean isOver() {
        return this == DONE || this == CANCELLED || this == ABANDONED;
    }
}
