package io.winback.segmentation.scoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which model, and for how long ahead, the customers of a snapshot were scored.
 *
 * @param asOf date of the snapshot, in the shop's zone
 * @param horizonDays ahead of {@code pBuy} and {@code expected}
 * @param valueMonths ahead of {@code futureProfit}, which is discounted by {@code yearlyDiscount} a year
 * @param margin share of the amount that is profit
 */
public record ScoreTermsResponse(
        UUID snapshot,
        LocalDate asOf,
        int modelVersion,
        @Schema(example = "MBG_NBD") String family,
        int horizonDays,
        int valueMonths,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.10")
        BigDecimal yearlyDiscount,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.30")
        BigDecimal margin,

        @Schema(example = "GBP") String currency) {}
