package io.winback.platform.statistics;

/**
 * A two-sided 95 % interval. Those of a share, or of the difference of two, hold for small groups and at the edges, 0 of 20 included; those
 * of means see {@link TwoMeans} and {@link Permutation}.
 */
public record Interval(double low, double high) {

    /** The 97.5th percentile of the standard normal distribution. */
    static final double Z = 1.959963984540054;

    static Interval about(double middle, double spread) {
        return new Interval(middle - spread, middle + spread);
    }

    /**
     * Of a share: the score interval (Wilson 1927, Journal of the American Statistical Association 22, 209-212) without continuity
     * correction; Newcombe 1998, Statistics in Medicine 17, 857-872, method 3.
     *
     * @param share 0 to 1
     * @param of how many it was seen on, above 0; need not be whole
     */
    public static Interval of(double share, double of) {
        var z2 = Z * Z;
        var centre = share + z2 / (2 * of);
        var spread = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of));
        var scale = 1 + z2 / of;
        // where nobody or everybody is counted the limit is exactly there
        return new Interval(
                share == 0 ? 0 : Math.max(0, (centre - spread) / scale),
                share == 1 ? 1 : Math.min(1, (centre + spread) / scale));
    }

    /**
     * Of the difference of two independent shares, the first less the second, from the score intervals of both: Newcombe 1998,
     * Statistics in Medicine 17, 873-890, method 10.
     *
     * @param first of {@code firstOf}, which is above 0
     * @param second of {@code secondOf}, which is above 0
     */
    public static Interval ofDifference(long first, long firstOf, long second, long secondOf) {
        var one = (double) first / firstOf;
        var other = (double) second / secondOf;
        var ofOne = of(one, firstOf);
        var ofOther = of(other, secondOf);
        return new Interval(
                one - other - Math.hypot(one - ofOne.low(), ofOther.high() - other),
                one - other + Math.hypot(ofOne.high() - one, other - ofOther.low()));
    }
}
