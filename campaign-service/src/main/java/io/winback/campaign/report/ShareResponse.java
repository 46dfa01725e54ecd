package io.winback.campaign.report;

import io.winback.platform.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share that was seen, 0 to 1, with the 95 % interval it may lie in.
 *
 * @param count of {@code of} customers
 */
public record ShareResponse(long count, long of, BigDecimal share, BigDecimal low, BigDecimal high) {

    private static final int DECIMALS = 4;

    /** None where there is nobody to be counted. */
    static @Nullable ShareResponse of(long count, long of) {
        if (of == 0) {
            return null;
        }
        var share = (double) count / of;
        var interval = Interval.of(share, of);
        return new ShareResponse(count, of, rounded(share), rounded(interval.low()), rounded(interval.high()));
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
