package io.winback.campaign.offer;

import io.winback.campaign.offer.guard.Refusal;
import io.winback.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was decided about an offer to a customer. */
public sealed interface Grant {

    /** What the decision rests on. */
    Map<String, String> facts();

    /**
     * They get this coupon.
     *
     * @param most what the budget keeps for it, in the shop's currency
     * @param extra the part of its cost that is no money taken off
     * @param fresh it is not issued yet
     */
    record Given(Coupon coupon, Money most, Money extra, boolean fresh, Map<String, String> facts) implements Grant {

        /** An order that was placed in time may be told of so much later; until then the budget keeps what the code may cost. */
        static final Duration GRACE = Duration.ofDays(2);

        /** It was issued before; a repeated mail carries the same. */
        static Given before(Coupon coupon) {
            var none = Money.zero(coupon.plannedCost().currency());
            return new Given(coupon, coupon.plannedCost(), none, false, Map.of());
        }

        @Nullable
        Instant settleAt() {
            return coupon.campaign() == null ? null : coupon.expiresAt().plus(GRACE);
        }
    }

    /** They get none. */
    record Refused(Refusal refusal) implements Grant {

        @Override
        public Map<String, String> facts() {
            return refusal.facts();
        }
    }

    /** They would get one, but the pool has no code left: it is asked again. */
    record Waiting(String pool) implements Grant {

        @Override
        public Map<String, String> facts() {
            return Map.of("pool", pool);
        }
    }
}
