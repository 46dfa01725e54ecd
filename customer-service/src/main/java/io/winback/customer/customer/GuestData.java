package io.winback.customer.customer;

import java.util.Map;

/**
 * What a feature keeps under the ids of guests. When a guest turns out to be a customer, each feature gives what it keeps to that
 * customer; afterwards nothing may refer to the guest, whose row goes away in the same transaction.
 */
public interface GuestData {

    /**
     * Both are locked. Any number of guests cost the same number of statements.
     *
     * @param heirs the customer by the id of the guest
     * @param history whether the registration is history, which starts nothing
     */
    void move(Map<String, String> heirs, boolean history);
}
