package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import io.winback.customer.webhook.WebhookType;
import java.time.Instant;
import java.util.Optional;

/** coupon.revoked.v1 */
@RegisterForReflection
record CouponRevoked(String couponId, String code, String customerId, String reason, Instant revokedAt)
        implements News {

    @Override
    public Entry entry() {
        return Entry.of("coupon.revoked", couponId, customerId, revokedAt, "Coupon " + code + " revoked: " + reason)
                .with("code", code)
                .with("reason", reason);
    }

    @Override
    public Optional<WebhookType> told() {
        return Optional.of(WebhookType.COUPON_REVOKED);
    }
}
