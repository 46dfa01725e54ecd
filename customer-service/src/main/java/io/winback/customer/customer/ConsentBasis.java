package io.winback.customer.customer;

/** Why writing is permitted. */
public enum ConsentBasis {
    OPT_IN,
    DOUBLE_OPT_IN,
    EXISTING_CUSTOMER
}
