package io.winback.campaign.definition;

/** What ends a run wherever it is, looked at again before every mail. */
public enum Exit {
    /** The customer ordered after the run began. */
    PURCHASED,
    /** The customer is not in the segment any more. */
    LEFT_SEGMENT,
    /** The order that began the run came back whole, or was cancelled; its unused coupons are revoked. */
    ENTRY_ORDER_RETURNED
}
