package io.winback.campaign.journey;

/** Fired in a transaction that may make entries due or an audience complete; a worker looks once it has committed. */
public record EntriesMayBeDue() {}
