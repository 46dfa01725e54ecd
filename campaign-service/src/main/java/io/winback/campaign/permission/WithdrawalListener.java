package io.winback.campaign.permission;

/** Told in the transaction of a withdrawal that leaves nothing a campaign could send; the customer is locked. */
public interface WithdrawalListener {

    void withdrawn(String customer, WithdrawalReason reason);
}
