package io.winback.campaign.redemption;

import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that is taken back.
 *
 * @param used too late: it was used before
 */
record Revoked(
        UUID id,
        String code,
        String customer,
        @Nullable String campaign,
        @Nullable UUID enrollment,
        String offer,
        boolean used) {

    Map<String, String> facts(Map<String, String> why) {
        var facts = new HashMap<>(why);
        facts.put("offer", offer);
        return facts;
    }

    OutboxEvent event(@Nullable String reason, Instant now) {
        var body = new CouponRevoked(id, code, customer, String.valueOf(reason), now);
        return new OutboxEvent("winback.campaigns", customer, "coupon.revoked.v1", body, now);
    }
}
