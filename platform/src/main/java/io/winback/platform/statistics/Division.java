package io.winback.platform.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.util.CombinatoricsUtils;
import org.hipparchus.util.FastMath;

/** Customers divided into two groups, those of the smaller one first; and what it would be had they been divided otherwise. */
final class Division {

    private final double[] values;
    private final int small;
    /** What most have; of those who bought seldom, nothing. */
    private final double most;
    /** Of everybody else. */
    private final double[] others;

    private double sum;
    private double squares;

    Division(double[] smaller, double[] larger) {
        small = smaller.length;
        values = Arrays.copyOf(smaller, small + larger.length);
        System.arraycopy(larger, 0, values, small, larger.length);
        // near 0 squares lose no digits
        var mean = Arrays.stream(values).average().orElse(0);
        for (var i = 0; i < values.length; i++) {
            values[i] -= mean;
            sum += values[i];
            squares += values[i] * values[i];
        }
        most = most(values);
        others = Arrays.stream(values).filter(value -> value != most).toArray();
    }

    /** How many divisions into groups of these sizes there are. */
    double divisions() {
        return FastMath.exp(CombinatoricsUtils.binomialCoefficientLog(values.length, small));
    }

    /** The mean of the smaller group less that of the larger. */
    double difference() {
        return difference(ofFirst(false));
    }

    /** The standard error of the difference; 0 where all are the same. */
    double error() {
        return error(ofFirst(false), ofFirst(true));
    }

    /** The difference in standard errors as it is. */
    double seen() {
        return t(ofFirst(false), ofFirst(true));
    }

    private double ofFirst(boolean squared) {
        var of = 0.0;
        for (var i = 0; i < small; i++) {
            of += squared ? values[i] * values[i] : values[i];
        }
        return of;
    }

    private double difference(double sumOfSmall) {
        return sumOfSmall / small - (sum - sumOfSmall) / (values.length - small);
    }

    private double error(double sumOfSmall, double squaresOfSmall) {
        return FastMath.sqrt(ofMean(small, sumOfSmall, squaresOfSmall)
                + ofMean(values.length - small, sum - sumOfSmall, squares - squaresOfSmall));
    }

    /** Variance of a mean. */
    private static double ofMean(double n, double sumOf, double squaresOf) {
        return FastMath.max(0, squaresOf - sumOf * sumOf / n) / (n - 1) / n;
    }

    private double t(double sumOfSmall, double squaresOfSmall) {
        var difference = difference(sumOfSmall);
        return difference == 0 ? 0 : difference / error(sumOfSmall, squaresOfSmall);
    }

    /** The difference in standard errors of every division. */
    double[] all() {
        var all = new double[(int) FastMath.round(divisions())];
        var chosen = new int[small];
        Arrays.setAll(chosen, i -> i);
        for (var next = 0; next < all.length; next++) {
            var sumOf = 0.0;
            var squaresOf = 0.0;
            for (var i : chosen) {
                sumOf += values[i];
                squaresOf += values[i] * values[i];
            }
            all[next] = t(sumOf, squaresOf);
            advance(chosen);
        }
        return all;
    }

    /** To the next choice in lexicographic order. */
    private void advance(int[] chosen) {
        var i = small - 1;
        while (i >= 0 && chosen[i] == values.length - small + i) {
            i--;
        }
        if (i >= 0) {
            chosen[i]++;
            for (var j = i + 1; j < small; j++) {
                chosen[j] = chosen[j - 1] + 1;
            }
        }
    }

    /** How many customers are looked at for one division by chance. */
    int effort() {
        return Math.min(small, others.length);
    }

    /** The same of so many divisions by chance. */
    double[] drawn(SplittableRandom random, int count) {
        var drawn = new double[count];
        var shuffled = values.clone();
        for (var next = 0; next < drawn.length; next++) {
            drawn[next] = others.length < small ? selected(random) : shuffled(shuffled, random);
        }
        return drawn;
    }

    /** By a shuffle of the smaller group. */
    private double shuffled(double[] shuffled, SplittableRandom random) {
        var sumOf = 0.0;
        var squaresOf = 0.0;
        for (var i = 0; i < small; i++) {
            var other = i + random.nextInt(shuffled.length - i);
            var value = shuffled[other];
            shuffled[other] = shuffled[i];
            shuffled[i] = value;
            sumOf += value;
            squaresOf += value * value;
        }
        return t(sumOf, squaresOf);
    }

    /**
     * By selection of those who are not like most; with whom the smaller group is filled up makes no difference: D. E. Knuth, The Art of
     * Computer Programming, volume 2 (3rd ed. 1997), 3.4.2, algorithm S.
     */
    private double selected(SplittableRandom random) {
        var sumOf = 0.0;
        var squaresOf = 0.0;
        var free = small;
        for (var i = 0; i < others.length; i++) {
            if (random.nextInt(values.length - i) < free) {
                free--;
                sumOf += others[i];
                squaresOf += others[i] * others[i];
            }
        }
        return t(sumOf + free * most, squaresOf + free * most * most);
    }

    /** The most frequent value. */
    private static double most(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var most = sorted[0];
        var length = 0;
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from > length) {
                length = to - from;
                most = sorted[from];
            }
        }
        return most;
    }
}
