package io.winback.segmentation.scoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the model in force expects of one customer, reckoned from his purchases until today.
 *
 * @param asOf today, in the shop's zone
 * @param repeats purchase days after the first
 * @param recencyDays from the first to the last purchase day
 * @param ageDays from the first purchase day to today
 * @param meanSpend of the purchase days after the first; absent without any
 * @param pAlive that the customer has not gone for good; absent where the model cannot tell
 * @param days ahead of {@code expected} and {@code pBuy}
 * @param expected purchase days within so many days
 * @param pBuy of at least one, without being contacted
 * @param horizonMonths ahead of {@code futureProfit}, which is discounted by {@code discount} a year
 * @param margin share of the amount that is profit
 * @param expectedSpend of a coming purchase day; absent where it cannot be told
 * @param futureProfit absent where it cannot be told
 * @param notes why something is absent, and what one should know before relying on it
 */
public record PredictionResponse(
        String customerId,
        LocalDate asOf,
        int modelVersion,
        @Schema(example = "MBG_NBD") String family,
        LocalDate firstOn,
        LocalDate lastOn,
        int repeats,
        int recencyDays,
        int ageDays,
        @Nullable Money meanSpend,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "0.726620")
        BigDecimal pAlive,

        int days,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.457191")
        BigDecimal expected,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.323482")
        BigDecimal pBuy,

        int horizonMonths,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.10")
        BigDecimal discount,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.30")
        BigDecimal margin,

        @Nullable Money expectedSpend,
        @Nullable Money futureProfit,
        List<ModelReport.Note> notes) {}
