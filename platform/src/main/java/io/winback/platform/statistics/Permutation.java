package io.winback.platform.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;

/**
 * The means of two groups compared by asking how large the difference would have been had chance divided the same customers otherwise.
 * It holds for small groups, and where a few customers bring most of the money; the groups may be of very different sizes.
 *
 * <p>What is permuted is the difference in standard errors, so that it holds, too, where only the means are the same, and the interval is
 * that of all differences which it does not exclude (E. Chung, J. P. Romano, Exact and asymptotically robust permutation tests, Annals of
 * Statistics 41 (2013), pp. 484-507). Both sides count alike: p is twice the smaller. All divisions are looked at where they are few, else
 * as many as chance draws, and then p = (b + 1) / (m + 1) (B. Phipson, G. K. Smyth, Permutation p-values should never be zero, Statistical
 * Applications in Genetics and Molecular Biology 9 (2010), article 39). The same groups give the same figures each time.
 *
 * @param p how probable a difference at least as extreme is where there is none in truth
 * @param interval 95 %, of the difference; without end on a side about which nothing can be said
 */
public record Permutation(double difference, double p, Interval interval) {

    /** So many divisions are looked at one by one. */
    private static final long FEW = 200_000;

    private static final int MOST_DRAWN = 9_999;
    private static final int LEAST_DRAWN = 999;
    private static final int WORK = 2_000_000;
    private static final long SEED = 20_101_031;
    private static final double SIDE = 0.025;
    private static final double ROUNDING = 1e-9;

    /** Up to so many customers in the smaller group it is done in tens of milliseconds. */
    public static final int LARGEST = WORK / LEAST_DRAWN;

    /**
     * The mean of the first less that of the second.
     *
     * @param first two customers at least, as {@code second}
     */
    public static Permutation of(double[] first, double[] second) {
        var turned = first.length > second.length;
        var groups = turned ? new Division(second, first) : new Division(first, second);
        return of(groups, turned, drawings(groups.effort()));
    }

    /**
     * @param turned whether the second group is the smaller
     * @param drawings divisions, where there are too many to look at each
     */
    static Permutation of(Division groups, boolean turned, int drawings) {
        var exact = groups.divisions() <= FEW;
        var permuted = exact ? groups.all() : groups.drawn(new SplittableRandom(SEED), drawings);
        Arrays.sort(permuted);
        var m = permuted.length + (exact ? 0 : 1);
        var more = exact ? 0 : 1;
        var seen = groups.seen();
        var tolerance = ROUNDING * FastMath.max(1, FastMath.abs(seen));
        var below = Arrays.stream(permuted).filter(t -> t <= seen + tolerance).count() + more;
        var above = Arrays.stream(permuted).filter(t -> t >= seen - tolerance).count() + more;
        var interval = interval(groups, permuted, (int) (SIDE * m));
        return new Permutation(
                turned ? -groups.difference() : groups.difference(),
                FastMath.min(1, 2.0 * FastMath.min(below, above) / m),
                turned ? new Interval(-interval.high(), -interval.low()) : interval);
    }

    private static int drawings(int effort) {
        return FastMath.min(MOST_DRAWN, FastMath.max(LEAST_DRAWN, WORK / FastMath.max(1, effort)));
    }

    /** @param k how many of the permuted, which are sorted, are too far out on either side */
    private static Interval interval(Division groups, double[] permuted, int k) {
        return k == 0 || groups.error() == 0
                ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Interval(
                        groups.difference() - permuted[permuted.length - k] * groups.error(),
                        groups.difference() - permuted[k - 1] * groups.error());
    }
}
