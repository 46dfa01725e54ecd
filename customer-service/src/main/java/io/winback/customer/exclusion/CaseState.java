package io.winback.customer.exclusion;

/** Where a case of the helpdesk stands. */
enum CaseState {
    OPEN,
    CLOSED
}
