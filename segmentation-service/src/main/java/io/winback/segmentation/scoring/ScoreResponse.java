package io.winback.segmentation.scoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a customer, as of a snapshot.
 *
 * @param stage lifecycle stage of today
 * @param repeats purchase days after the first
 * @param recencyDays from the first to the last purchase day
 * @param ageDays from the first purchase day to the date of the snapshot
 * @param lastOn last purchase day
 * @param meanSpend of the purchase days after the first; absent without any
 * @param expectedSpend of a coming purchase day; absent where it cannot be told
 * @param pAlive that the customer has not gone for good; absent where the model cannot tell: a family without dropout never can, and
 *     BG/NBD holds every one-time buyer alive for ever
 * @param expected purchase days within the horizon
 * @param pBuy of at least one purchase day within the horizon, without being contacted
 * @param futureProfit discounted; absent where it cannot be told
 */
public record ScoreResponse(
        String customerId,
        String stage,
        int repeats,
        int recencyDays,
        int ageDays,
        LocalDate lastOn,
        @Nullable Money meanSpend,
        @Nullable Money expectedSpend,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "0.726620")
        BigDecimal pAlive,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.457191")
        BigDecimal expected,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.323482")
        BigDecimal pBuy,

        @Nullable Money futureProfit) {}
