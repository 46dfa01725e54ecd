package io.winback.campaign.redemption;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** @param customerId who wants to use the code; without it only the code itself is checked */
record ValidateRequest(
        @Nullable @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customerId) {}
