package io.winback.campaign.redemption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param orderId the order that lets go of the code */
record OrderRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String orderId) {}
