package io.winback.campaign.delivery;

import java.util.EnumSet;
import java.util.Set;

/** States of a message in the ledger. */
enum MessageState {
    PLANNED,
    /** On its way, under a lease; committed before the first byte left. */
    DISPATCHED,
    /** Refused for now; tried again. */
    DEFERRED,
    SENT,
    FAILED,
    SUPPRESSED,
    CANCELLED,
    /** It may have left; held, and counted as sent, until evidence comes. */
    UNKNOWN;

    private static final Set<MessageState> OPEN = EnumSet.of(PLANNED, DISPATCHED, DEFERRED);
    private static final Set<MessageState> CONTACT = EnumSet.of(DISPATCHED, SENT, UNKNOWN);

    /** Whether something is still to happen by itself. */
    boolean open() {
        return OPEN.contains(this);
    }

    /** Whether it counts as a contact with the customer. */
    boolean contact() {
        return CONTACT.contains(this);
    }
}
