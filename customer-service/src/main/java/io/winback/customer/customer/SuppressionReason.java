package io.winback.customer.customer;

/** Why an address is never written to. */
public enum SuppressionReason {
    HARD_BOUNCE(ContactPoint.Status.BOUNCED),
    COMPLAINT(ContactPoint.Status.COMPLAINED),
    /** Its owner asked to be forgotten. */
    ERASED(ContactPoint.Status.SUPPRESSED);

    private final ContactPoint.Status status;

    SuppressionReason(ContactPoint.Status status) {
        this.status = status;
    }

    ContactPoint.Status status() {
        return status;
    }
}
