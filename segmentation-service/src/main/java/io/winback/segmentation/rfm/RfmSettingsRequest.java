package io.winback.segmentation.rfm;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How scores are to be made from the next snapshot on. */
record RfmSettingsRequest(
        @NotNull RfmMethod method,

        @Schema(description = "For FIXED: score 5 up to the first, 1 beyond the last", examples = "[30,90,180,365]")
        @Nullable
        List<@NotNull Integer> recencyDays,

        @Schema(description = "For FIXED: score 2 from the first on, 5 from the last on", examples = "[2,3,5,10]")
        @Nullable
        List<@NotNull Integer> purchases,

        @Schema(
                description = "For FIXED: likewise, in the reporting currency",
                examples = "[\"50.00\",\"100.00\",\"250.00\",\"500.00\"]")
        @Nullable
        List<@NotNull BigDecimal> spend) {

    /** The bands; null for fifths of the base. */
    @Nullable
    RfmBands bands() {
        if (method == RfmMethod.QUANTILE) {
            if (recencyDays != null || purchases != null || spend != null) {
                throw new InvalidBandsException("method", "Limits go with FIXED; QUANTILE takes fifths of the base.");
            }
            return null;
        }
        return new RfmBands(given("recencyDays", recencyDays), given("purchases", purchases), given("spend", spend));
    }

    private static <T> List<T> given(String field, @Nullable List<T> limits) {
        if (limits == null) {
            throw new InvalidBandsException(field, "Send four ascending limits.");
        }
        return limits;
    }
}
