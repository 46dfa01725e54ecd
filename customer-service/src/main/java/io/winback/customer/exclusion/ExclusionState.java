package io.winback.customer.exclusion;

/** Where an exclusion stands. */
enum ExclusionState {
    /** Waits for a person; excludes nobody yet. */
    PROPOSED,
    IN_FORCE,
    /** One user asked for the lift, another has to agree; still in force. */
    LIFT_ASKED,
    LIFTED,
    /** A proposal that a person refused. */
    DECLINED,
    /** Its end has passed. It is read from the end; written only where a later exclusion takes the place. */
    EXPIRED
}
