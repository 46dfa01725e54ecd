package io.winback.campaign.report;

import io.winback.platform.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The difference of two shares with its 95 % {@link Interval}. */
record ShareDifference(double difference, double low, double high) {

    private static final int DECIMALS = 4;

    static ShareDifference of(long first, long firstOf, long second, long secondOf) {
        var interval = Interval.ofDifference(first, firstOf, second, secondOf);
        return new ShareDifference(
                (double) first / firstOf - (double) second / secondOf, interval.low(), interval.high());
    }

    /** Whether the interval tells the sign of the difference. */
    boolean tells() {
        return low > 0 || high < 0;
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
