package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known at the checkout.
 *
 * @param customerId who wants to use the code; without it only the code itself is checked
 * @param orderId with what order; without it a code that is reserved is refused
 * @param goods value of the goods before the discount, in the currency of the order
 * @param reportingGoods the same in the shop's currency, where that is another one
 */
record ValidateRequest(
        @Nullable @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customerId,
        @Nullable @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String orderId,
        @Nullable Money goods,
        @Nullable Money reportingGoods) {}
