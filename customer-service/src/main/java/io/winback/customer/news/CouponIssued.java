package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import io.winback.customer.webhook.WebhookType;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * coupon.issued.v1
 *
 * @param campaign none where an agent gave it by hand
 */
@RegisterForReflection
record CouponIssued(
        String couponId,
        String code,
        String customerId,
        @Nullable String campaign,
        String offer,
        String kind,
        @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Integer points,
        @Nullable String gift,
        @Nullable Money minimum,
        @Nullable String source,
        Instant issuedAt,
        Instant expiresAt)
        implements News {

    @Override
    public Entry entry() {
        var entry = Entry.of("coupon.issued", couponId, customerId, issuedAt, "Coupon issued: " + offer)
                .with("code", code)
                .with("offer", offer);
        return campaign == null ? entry : entry.with("campaign", campaign);
    }

    @Override
    public Optional<WebhookType> told() {
        return Optional.of(WebhookType.COUPON_ISSUED);
    }
}
