package io.winback.customer.customer;

/** A customer who has the address that was searched. */
record ContactPointOwner(String customerId, ContactPoint.Status status) {}
