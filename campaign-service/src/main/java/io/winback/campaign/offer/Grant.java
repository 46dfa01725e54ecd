package io.winback.campaign.offer;

import io.winback.campaign.offer.guard.Cost;
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
     * @param cost what it is expected to cost, and what the budget keeps for it
     * @param fresh it is not issued yet
     */
    record Given(Coupon coupon, Cost cost, boolean fresh, Map<String, String> facts) implements Grant {

        /** An order that was placed in time may be told of so much later; until then the budget keeps what the code may cost. */
        static final Duration GRACE = Duration.ofDays(2);

        /** It was issued before; a repeated mail carries the same. */
        static Given before(Coupon coupon) {
            var planned = coupon.plannedCost();
            return new Given(coupon, new Cost(planned, planned, Money.zero(planned.currency())), false, Map.of());
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

    /**
     * It cannot be decided yet, and is asked again.
     *
     * @param pool whose next codes it waits for
     */
    record Waiting(
            String rule,
            Map<String, String> facts,
            @Nullable String pool) implements Grant {

        static Waiting forCodes(String pool) {
            return new Waiting("POOL_EMPTY", Map.of("pool", pool), pool);
        }

        /** Nothing was told of the customer's lifecycle yet. */
        static Waiting forStage() {
            return new Waiting("STAGE_UNKNOWN", Map.of(), null);
        }
    }
}
