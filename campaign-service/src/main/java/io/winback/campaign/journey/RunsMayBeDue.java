package io.winback.campaign.journey;

/** Fired in a transaction that may make runs due; a worker looks once it has committed. */
public record RunsMayBeDue() {}
