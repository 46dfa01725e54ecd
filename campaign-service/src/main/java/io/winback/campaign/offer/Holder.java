package io.winback.campaign.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose coupon, for which offer of which run.
 *
 * @param campaign none where an agent gives it by hand, as with the enrollment
 */
public record Holder(
        String customer,
        @Nullable String campaign,
        @Nullable UUID enrollment,
        String offer) {

    static Holder of(Coupon coupon) {
        return new Holder(coupon.customer(), coupon.campaign(), coupon.enrollment(), coupon.offer());
    }
}
