package io.winback.campaign.definition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run and its customer when the next way is chosen.
 *
 * @param reason churn reason, if the survey was answered
 * @param value expected profit, in the shop's currency
 * @param orders how many the customer placed
 * @param pBuy probability that they buy by themselves
 */
public record Situation(
        @Nullable String reason,
        @Nullable String subReason,
        boolean clicked,
        boolean ordered,
        boolean redeemed,
        @Nullable String variant,
        @Nullable BigDecimal value,
        int orders,
        @Nullable BigDecimal pBuy) {

    public static Situation answered(@Nullable String reason, @Nullable String subReason) {
        return new Situation(reason, subReason, false, false, false, null, null, 0, null);
    }
}
