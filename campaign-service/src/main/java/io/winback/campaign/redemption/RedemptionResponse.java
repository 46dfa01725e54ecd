package io.winback.campaign.redemption;

import io.winback.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One use of a code on an order. */
record RedemptionResponse(
        String code, String orderId, String state, @Nullable Money discount, Instant redeemedAt) {}
