package io.winback.campaign.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The difference of two shares with its 95 % interval, by Newcombe's hybrid score method (Newcombe 1998, Statistics in Medicine 17,
 * 873-890, method 10): it holds for small groups and at the edges, 0 of 20 included.
 */
record ShareDifference(double difference, double low, double high) {

    private static final double Z = 1.959963984540054;
    private static final int DECIMALS = 4;

    static ShareDifference of(long first, long firstOf, long second, long secondOf) {
        var p1 = (double) first / firstOf;
        var p2 = (double) second / secondOf;
        var w1 = wilson(p1, firstOf);
        var w2 = wilson(p2, secondOf);
        var difference = p1 - p2;
        var down = Math.sqrt(square(p1 - w1[0]) + square(w2[1] - p2));
        var up = Math.sqrt(square(w1[1] - p1) + square(p2 - w2[0]));
        return new ShareDifference(difference, difference - down, difference + up);
    }

    /** Whether the interval tells the sign of the difference. */
    boolean tells() {
        return low > 0 || high < 0;
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The score interval of one share (Wilson 1927). */
    private static double[] wilson(double p, long n) {
        var z2 = Z * Z;
        var centre = p + z2 / (2 * n);
        var spread = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        var scale = 1 + z2 / n;
        return new double[] {(centre - spread) / scale, (centre + spread) / scale};
    }

    private static double square(double value) {
        return value * value;
    }
}
