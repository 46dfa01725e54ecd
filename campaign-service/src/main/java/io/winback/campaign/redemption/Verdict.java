package io.winback.campaign.redemption;

/** Whether a code can be used, or why not and what a shop says to its customer. */
enum Verdict {
    VALID("can be used"),
    NOT_ELIGIBLE("is somebody else's: it is good for the customer it was sent to"),
    EXPIRED("has expired"),
    ALREADY_REDEEMED("was used with another order"),
    RESERVED("is reserved by another order; it is free again when that order lets go of it or takes too long"),
    REVOKED("was revoked"),
    VOID("is void: its holder was erased"),
    BELOW_MINIMUM("counts from more goods on: see minimum"),
    CURRENCY(
            "is in another currency than the goods: send their value in the shop's currency as reportingGoods as well"),
    ORDER_CANCELLED("cannot be used for this order: it was cancelled, or all of it came back"),
    NOT_REDEEMED_BY_THIS_ORDER("was not used with this order: nothing to give back"),
    OVERUSED("was used with another order before; the use with this one is on record"),
    LEAKED("was not this customer's, or no longer good; the use with this order is on record");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
