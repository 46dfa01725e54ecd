package io.winback.campaign.redemption;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.offer.Coupon;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code coupon.redeemed.v1}: an order used a code. */
@RegisterForReflection
record CouponRedeemed(
        UUID couponId,
        String code,
        String customerId,
        String orderId,
        String state,
        @Nullable Money discount,
        Instant redeemedAt) {

    private static final String TOPIC = "winback.campaigns";

    static OutboxEvent event(Coupon coupon, String order, String state, @Nullable Money discount, Instant at) {
        var body = new CouponRedeemed(coupon.id(), coupon.code(), coupon.customer(), order, state, discount, at);
        return new OutboxEvent(TOPIC, coupon.customer(), "coupon.redeemed.v1", body, at);
    }
}
