package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;

/** coupon.redeemed.v1 */
@RegisterForReflection
record CouponRedeemed(String couponId, String code, String customerId, String orderId, String state, Instant redeemedAt)
        implements News {

    @Override
    public Entry entry() {
        var text = "Coupon " + code + " used with order " + orderId + " (" + state + ")";
        return Entry.of("coupon.redeemed", couponId + "/" + orderId, customerId, redeemedAt, text)
                .with("code", code)
                .with("orderId", orderId)
                .with("state", state);
    }
}
