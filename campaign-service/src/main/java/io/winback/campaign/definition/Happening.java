package io.winback.campaign.definition;

/** What a run may wait for. */
public enum Happening {
    /** The survey of this stage is answered. */
    ANSWER,
    /** The customer orders, in a campaign that an order does not end. */
    ORDER,
    /** A person follows a link of the mail of this stage. */
    CLICK,
    /** A coupon of this run is used. */
    REDEMPTION
}
