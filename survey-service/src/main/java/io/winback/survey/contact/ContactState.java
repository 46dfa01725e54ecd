package io.winback.survey.contact;

/** Where a wish for contact stands. */
public enum ContactState {
    OPEN,
    /** A person spoke with the customer. */
    REACHED,
    /** Was tried, and given up. */
    NOT_REACHED,
    /** The customer wishes it no longer, or in another way. */
    WITHDRAWN
}
