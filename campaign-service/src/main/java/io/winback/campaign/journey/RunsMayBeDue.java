package io.winback.campaign.journey;

/** Fired in a transaction that may make entries or runs due; workers look once it has committed. */
public record RunsMayBeDue() {}
