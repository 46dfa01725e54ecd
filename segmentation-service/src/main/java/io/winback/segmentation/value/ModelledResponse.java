package io.winback.segmentation.value;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where future profit on the basis MODEL comes from: margin times the amounts of the purchases to be expected, discounted.
 *
 * @param asOf date of the snapshot, in the shop's zone
 * @param modelVersion see {@code /api/value/models}
 * @param months ahead
 * @param yearlyDiscount 0.10 is ten per cent a year
 * @param margin share of amounts that is profit, of the shop
 * @param expectedSpend of a coming purchase day, in the reporting currency
 * @param pBuy of at least one purchase within {@code pBuyDays} days, without being contacted
 */
public record ModelledResponse(
        LocalDate asOf,
        int modelVersion,
        @Schema(example = "MBG_NBD") String family,
        int months,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.100000")
        BigDecimal yearlyDiscount,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.300000")
        BigDecimal margin,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "35.1704")
        BigDecimal expectedSpend,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.323482")
        BigDecimal pBuy,

        int pBuyDays) {}
