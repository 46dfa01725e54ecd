package io.winback.platform.statistics;

import org.hipparchus.util.FastMath;

/**
 * What a comparison of two groups can show, before it is made: differences are seen at a level of 5 %, two-sided, in four of five
 * comparisons (80 % power). The normal approximation with one variance for both groups: J. Cohen, Statistical Power Analysis for the
 * Behavioral Sciences (2nd ed. 1988), chapters 2 and 6; for shares J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and
 * Proportions (3rd ed. 2003), chapter 4.
 *
 * @param deviation standard deviation of what is measured, of one customer
 */
public record Power(double deviation) {

    /** The 97.5th and the 80th percentile of the standard normal distribution together. */
    private static final double Z = 1.959963984540054 + 0.8416212335729143;

    /** A rarer event is reckoned as if it were so frequent: below, only counting itself tells. */
    private static final double RAREST = 0.01;

    private static final double MOST = 0.5;
    /** Shares are proposed in twentieths. */
    private static final double STEPS = 20;

    /** More than this times what half would show is not nearly the same. */
    private static final double NEARLY = 1.1;

    /**
     * Of a share.
     *
     * @param base 0 to 1: of those held out; taken as 1 % at least and 99 % at most
     */
    public static Power ofShare(double base) {
        var share = Math.min(1 - RAREST, Math.max(RAREST, base));
        return new Power(FastMath.sqrt(share * (1 - share)));
    }

    /**
     * A share to hold out.
     *
     * @param share 0.05 to 0.5
     * @param detectable the smallest difference that is seen with it
     * @param enough whether the difference that is expected is seen with it
     */
    public record Proposal(double share, double detectable, boolean enough) {}

    /** The smallest difference that is seen between groups of so many; infinite where one is empty. */
    public double detectable(double treated, double heldOut) {
        return treated <= 0 || heldOut <= 0
                ? Double.POSITIVE_INFINITY
                : Z * deviation * FastMath.sqrt(1 / treated + 1 / heldOut);
    }

    /** The same, where a share, 0 to 1, of so many customers is held out. */
    public double detectableWith(double share, long customers) {
        return detectable(customers * (1 - share), customers * share);
    }

    /** How many customers it takes, both groups together, until a difference other than 0 is seen. */
    public long needed(double difference, double share) {
        var perDifference = Z * deviation / difference;
        return (long) FastMath.ceil(perDifference * perDifference * (1 / share + 1 / (1 - share)));
    }

    /**
     * The smallest share, in steps of 5 %, at which an expected difference is seen; where half would not show it either, the smallest that
     * shows nearly (within a tenth) what half would.
     */
    public Proposal proposal(long customers, double expected) {
        var best = detectableWith(MOST, customers);
        var goal = best <= Math.abs(expected) ? Math.abs(expected) : NEARLY * best;
        for (var step = 1; step < STEPS * MOST; step++) {
            var share = step / STEPS;
            if (detectableWith(share, customers) <= goal) {
                return new Proposal(share, detectableWith(share, customers), best <= Math.abs(expected));
            }
        }
        return new Proposal(MOST, best, best <= Math.abs(expected));
    }
}
