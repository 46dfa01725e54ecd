package io.winback.survey.analysis;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share with its 95 % interval by Wilson's score method.
 *
 * @param count of whom it is true
 * @param of the base: of whom it could be
 * @param share count / of, 0 to 1 with 4 decimals, half up; absent without a base, as the limits
 * @param low lower limit, 4 decimals
 * @param high upper limit
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(
        long count,
        long of,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal share,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal low,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal high) {

    private static final int DECIMALS = 4;

    public static Share of(long count, long of) {
        if (of == 0) {
            return new Share(count, of, null, null, null);
        }
        var interval = Interval.of((double) count / of, of);
        return new Share(
                count,
                of,
                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP),
                decimal(interval.low()),
                decimal(interval.high()));
    }

    /** A figure with 4 decimals, half up. */
    public static BigDecimal decimal(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
