package io.winback.campaign.offer.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param count how many codes are made */
record MintRequest(@Min(1) @Max(10_000) int count) {}
