package io.winback.campaign.permission;

/** How a permission ended. */
public enum WithdrawalReason {
    /** The reader said so. */
    UNSUBSCRIBE,
    /** The address does not exist, or takes nothing from us for good. */
    HARD_BOUNCE,
    /** The reader told the mail provider that it was unwanted. */
    COMPLAINT;

    /** Closes the address, for what is not permitted at present too; no consent taken here opens it again. */
    boolean closes() {
        return this != UNSUBSCRIBE;
    }
}
