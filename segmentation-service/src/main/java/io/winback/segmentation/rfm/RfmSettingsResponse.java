package io.winback.segmentation.rfm;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How scores are made.
 *
 * @param recencyDays with FIXED, as all that follow: score 5 up to the first limit, 1 beyond the last
 * @param purchases score 2 from the first limit on, 5 from the last on
 * @param spend likewise, in the reporting currency
 */
public record RfmSettingsResponse(
        RfmMethod method,
        @Nullable List<Integer> recencyDays,
        @Nullable List<Integer> purchases,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        List<BigDecimal> spend) {

    static RfmSettingsResponse of(@Nullable RfmBands bands) {
        return bands == null
                ? new RfmSettingsResponse(RfmMethod.QUANTILE, null, null, null)
                : new RfmSettingsResponse(RfmMethod.FIXED, bands.recencyDays(), bands.purchases(), bands.spend());
    }
}
