package io.winback.platform.statistics;

import java.util.Arrays;

/**
 * What was measured of several customers.
 *
 * @param count 2 at least
 * @param variance with the divisor n - 1
 */
public record Sample(long count, double mean, double variance) {

    /** @param zeros customers of whom 0 was measured, besides the others */
    public static Sample of(long zeros, double[] others) {
        var count = zeros + others.length;
        var mean = Arrays.stream(others).sum() / count;
        var squares = zeros * mean * mean
                + Arrays.stream(others).map(x -> (x - mean) * (x - mean)).sum();
        return new Sample(count, mean, squares / (count - 1));
    }

    /** The variance of the mean. */
    double ofMean() {
        return variance / count;
    }
}
