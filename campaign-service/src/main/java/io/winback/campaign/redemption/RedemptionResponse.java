package io.winback.campaign.redemption;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One use of a code with an order.
 *
 * @param state REDEEMED, or ROLLED_BACK after it was given back
 * @param discount what to take off the goods, in their currency; absent where the code gives no money, or no goods were told
 */
@RegisterForReflection
record RedemptionResponse(
        String code, String orderId, String state, @Nullable Money discount, Instant redeemedAt) {

    static RedemptionResponse of(Use use) {
        return new RedemptionResponse(use.code(), use.order(), use.state().name(), use.discount(), use.at());
    }
}
