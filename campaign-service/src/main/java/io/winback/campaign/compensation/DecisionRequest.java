package io.winback.campaign.compensation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param note why, for whoever asks later; no name or address */
record DecisionRequest(
        @NotNull Boolean approve,
        @Size(max = 1000) @Nullable String note) {}
