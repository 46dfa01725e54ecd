package io.winback.platform.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether what was named most often is most frequent in truth, of things of which everybody names one. Who named neither of the first two
 * tells nothing about which leads; so the two are compared as the sides of a coin, exactly and two-sided. No adjustment for having picked
 * the two by their counts is needed: D. Nettleton, Testing for the supremacy of a multinomial cell probability, Journal of the American
 * Statistical Association 104 (2009), pp. 1052-1059.
 *
 * @param first how many named the most frequent
 * @param second how many named the next
 */
public record Lead(long first, long second) {

    /** How probable a lead at least as large is where there is none in truth. */
    public double p() {
        var both = Math.toIntExact(first + second);
        return Math.min(
                1, 2 * new BinomialDistribution(both, 0.5).cumulativeProbability((int) Math.min(first, second)));
    }
}
