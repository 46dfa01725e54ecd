package io.winback.platform.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;

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

    /** @param counts how often each of the values was measured; 2 at least together */
    public static Sample counted(double[] values, long[] counts) {
        var count = Arrays.stream(counts).sum();
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
        }
        var mean = sum / count;
        var squares = 0.0;
        for (var i = 0; i < values.length; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return new Sample(count, mean, squares / (count - 1));
    }

    /** A 95 % interval of the mean by Student's distribution: "Student", The probable error of a mean, Biometrika 6 (1908), p. 1. It varies. */
    public Interval interval() {
        return Interval.about(
                mean, new TDistribution(count - 1.0).inverseCumulativeProbability(0.975) * FastMath.sqrt(ofMean()));
    }

    /** The variance of the mean. */
    double ofMean() {
        return variance / count;
    }
}
