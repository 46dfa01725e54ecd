package io.winback.customer.customer;

import jakarta.validation.constraints.NotNull;

/** Whether somebody is reached at a contact point. */
record ContactPointRequest(@NotNull Reached status) {

    /** The statuses that a person can tell; the others follow from bounces, complaints and erasures. */
    enum Reached {
        ACTIVE(ContactPoint.Status.ACTIVE),
        UNREACHABLE(ContactPoint.Status.UNREACHABLE);

        private final ContactPoint.Status status;

        Reached(ContactPoint.Status status) {
            this.status = status;
        }

        ContactPoint.Status status() {
            return status;
        }
    }
}
