package io.winback.survey.analysis;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.statistics.Sample;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A mean with its 95 % interval by Student's distribution, cut where the numbers end.
 *
 * @param of how many answered
 * @param mean 4 decimals
 * @param low lower limit, 4 decimals; absent where fewer than two answered, or all the same: that says nothing of how far off it may be
 * @param high upper limit
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mean(
        long of,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal mean,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal low,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal high) {

    /**
     * Of numbers that were counted; somebody was.
     *
     * @param values ascending
     * @param counts how many answered each
     * @param unit what a one is told as: 100 for points of a hundred
     */
    public static Mean of(double[] values, long[] counts, int unit) {
        var sample = Sample.counted(values, counts);
        var told = Share.decimal(unit * sample.mean());
        if (sample.count() < 2 || sample.variance() == 0) {
            return new Mean(sample.count(), told, null, null);
        }
        var interval = sample.interval();
        return new Mean(
                sample.count(),
                told,
                Share.decimal(unit * Math.max(values[0], interval.low())),
                Share.decimal(unit * Math.min(values[values.length - 1], interval.high())));
    }
}
