package io.winback.campaign.redemption;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code coupon.redeemed.v1}: what became of a code with an order. */
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

    static OutboxEvent event(TillCoupon coupon, Use use) {
        var body = new CouponRedeemed(
                coupon.id(),
                coupon.code(),
                coupon.customer(),
                use.order(),
                use.state().name(),
                use.discount(),
                use.at());
        return new OutboxEvent(TOPIC, coupon.customer(), "coupon.redeemed.v1", body, use.at());
    }
}
