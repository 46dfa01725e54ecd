package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a code, and with what order.
 *
 * @param goods value of the goods before the discount, in the currency of the order; without it nobody looks at the minimum
 * @param reportingGoods the same in the shop's currency, where that is another one
 */
record RedeemRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String orderId,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customerId,
        @Nullable Money goods,
        @Nullable Money reportingGoods) {}
