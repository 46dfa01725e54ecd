package io.winback.campaign.redemption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason in words, for whoever asks later; no name or address */
record RevocationRequest(@NotBlank @Size(max = 200) String reason) {}
