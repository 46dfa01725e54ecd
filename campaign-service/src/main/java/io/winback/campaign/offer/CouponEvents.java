package io.winback.campaign.offer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events about coupons, as the contracts have them. */
final class CouponEvents {

    private static final String TOPIC = "winback.campaigns";

    private CouponEvents() {}

    @RegisterForReflection
    record CouponIssued(
            UUID couponId,
            String code,
            String customerId,
            @Nullable String campaign,
            @Nullable UUID enrollmentId,
            String offer,
            String kind,
            @Nullable BigDecimal percent,
            @Nullable Money atMost,
            @Nullable Money amount,
            @Nullable Integer points,
            @Nullable String gift,
            @Nullable Money minimum,
            Coupon.Source source,
            Money plannedCost,
            Instant issuedAt,
            Instant expiresAt) {}

    static OutboxEvent issued(Coupon coupon) {
        var body = new CouponIssued(
                coupon.id(),
                coupon.code(),
                coupon.customer(),
                coupon.campaign(),
                coupon.enrollment(),
                coupon.offer(),
                coupon.kind(),
                coupon.percent(),
                coupon.atMost(),
                coupon.amount(),
                coupon.points(),
                coupon.gift(),
                coupon.minimum(),
                coupon.source(),
                coupon.plannedCost(),
                coupon.issuedAt(),
                coupon.expiresAt());
        return new OutboxEvent(TOPIC, coupon.customer(), "coupon.issued.v1", body, coupon.issuedAt());
    }
}
