package io.winback.campaign.definition;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run and its customer when the next way is chosen.
 *
 * @param said what they answered
 * @param value expected profit, in the shop's currency
 * @param orders how many the customer placed
 * @param pBuy probability that they buy by themselves
 */
public record Situation(
        Said said,
        boolean clicked,
        boolean ordered,
        boolean redeemed,
        @Nullable String variant,
        @Nullable BigDecimal value,
        int orders,
        @Nullable BigDecimal pBuy) {

    /**
     * What a customer said in surveys of the run.
     *
     * @param answered whether a survey was answered; a reason may be missing then, too
     * @param reason churn reason
     * @param knows products they said they know
     * @param notKnown products they said they do not know
     */
    public record Said(
            boolean answered,
            @Nullable String reason,
            @Nullable String subReason,
            Set<String> needs,
            Set<String> knows,
            Set<String> notKnown) {

        public static final Said NOTHING = new Said(false, null, null, Set.of(), Set.of(), Set.of());
    }

    public static Situation answered(@Nullable String reason, @Nullable String subReason) {
        return answered(
                reason == null ? Said.NOTHING : new Said(true, reason, subReason, Set.of(), Set.of(), Set.of()));
    }

    public static Situation answered(Said said) {
        return new Situation(said, false, false, false, null, null, 0, null);
    }

    /** Whether a survey was answered. */
    public boolean answered() {
        return said.answered();
    }
}
