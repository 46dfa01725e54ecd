package io.winback.campaign.experiment;

import io.winback.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Two groups compared.
 *
 * @param group better or worse than {@code against}
 * @param against the held out, or another variant
 * @param returned difference of the shares of the returned
 * @param profit difference of the mean profit per assigned customer, in the shop's currency
 * @param verdict by the metric of the experiment, about those whom it is about
 */
public record ComparedGroups(
        String group,
        String against,
        @Nullable Difference returned,
        @Nullable Difference profit,
        Verdict verdict) {

    /**
     * A difference between two groups, the first less the second.
     *
     * @param interval 95 %
     * @param p how probable a difference at least as extreme is where there is none in truth, 0 to 1
     * @param adjustedP the same, adjusted for the number of comparisons (Holm 1979); 1 at most
     * @param method how p was reckoned: NORMAL, FISHER, WELCH, PERMUTATION
     */
    public record Difference(double value, Interval interval, double p, double adjustedP, String method) {

        Difference adjusted(double adjusted) {
            return new Difference(value, interval, p, adjusted, method);
        }
    }
}
