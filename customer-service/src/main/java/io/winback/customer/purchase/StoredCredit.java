package io.winback.customer.purchase;

/** A credit as it is kept; version 0 before it was told. */
record StoredCredit(Credit credit, boolean history, long version) {

    StoredCredit withVersion(long newVersion) {
        return new StoredCredit(credit, history, newVersion);
    }
}
