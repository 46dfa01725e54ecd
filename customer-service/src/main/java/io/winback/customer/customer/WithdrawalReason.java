package io.winback.customer.customer;

/** How a permission ended. */
public enum WithdrawalReason {
    UNSUBSCRIBE,
    HARD_BOUNCE,
    COMPLAINT
}
