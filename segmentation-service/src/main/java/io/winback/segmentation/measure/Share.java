package io.winback.segmentation.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share of customers with its 95 % interval by Wilson's score method (Wilson 1927, Journal of the American Statistical Association
 * 22, 209-212), which holds for small groups and at the edges.
 *
 * @param count customers of whom it is true
 * @param of customers looked at
 * @param share count / of, 0 to 1 with 10 decimals, half up; null where nobody was looked at, as the limits
 * @param low lower limit of the interval, 6 decimals
 * @param high upper limit
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(
        long count,
        long of,
        @Nullable BigDecimal share,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    private static final int DECIMALS = 10;
    private static final int LIMIT_DECIMALS = 6;

    public static Share of(long count, long of) {
        if (of == 0) {
            return new Share(count, of, null, null, null);
        }
        var interval = Interval.of((double) count / of, of);
        return new Share(count, of, ratio(count, of), decimal(interval.low()), decimal(interval.high()));
    }

    /** A quotient of counts with 10 decimals, half up; {@code of} is not 0. */
    public static BigDecimal ratio(long count, long of) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }

    /** A limit of an interval with 6 decimals, half up. */
    public static BigDecimal decimal(double limit) {
        return BigDecimal.valueOf(limit).setScale(LIMIT_DECIMALS, RoundingMode.HALF_UP);
    }
}
