package io.winback.campaign.report;

import io.winback.platform.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was given to those who left for one reason; first runs of treated customers.
 *
 * @param reason code of the churn reason; absent for those who did not answer
 * @param given codes issued
 * @param used of these, by whom they were for
 * @param otherUses uses of a code again, or by somebody else; they are in the cost
 * @param cost of the uses of codes, in the shop's currency
 * @param saved customers who were to get a code and got none, as a rule refused it
 * @param savedBy customers by the rule that refused them a code; who was refused by two rules is with both
 */
public record BranchResponse(
        @Nullable String reason,
        long customers,
        long given,
        long used,
        long otherUses,
        Money cost,
        long saved,
        Map<String, Long> savedBy) {}
