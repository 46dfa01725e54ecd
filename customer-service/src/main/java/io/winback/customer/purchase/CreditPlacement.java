package io.winback.customer.purchase;

import org.jspecify.annotations.Nullable;

/** What became of one credit: stored, unchanged, or refused for a reason. */
public record CreditPlacement(Credit credit, boolean changed, Placement.@Nullable Refusal refusal) {}
