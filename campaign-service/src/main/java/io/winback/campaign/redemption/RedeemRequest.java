package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** @param goods value of the goods before the discount, to reckon a percentage */
record RedeemRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String orderId,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customerId,
        @Nullable Money goods) {}
