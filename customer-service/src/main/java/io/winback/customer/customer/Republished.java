package io.winback.customer.customer;

/** One step of telling everything again: how many events, and the last id worked; empty when there is nothing more. */
public record Republished(int events, String last) {}
