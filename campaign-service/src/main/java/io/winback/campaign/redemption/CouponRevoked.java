package io.winback.campaign.redemption;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/** {@code coupon.revoked.v1}: a code is not good any more, for shops that honour codes by themselves. */
@RegisterForReflection
record CouponRevoked(UUID couponId, String code, String customerId, String reason, Instant revokedAt) {}
