package io.winback.segmentation.value;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.winback.platform.money.Money;
import io.winback.segmentation.rfm.CustomerRfmResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth and how that was reckoned.
 *
 * @param value absent while there is neither an order with an amount in the reporting currency nor an average
 * @param basis MODEL, SIMPLE or GROUP
 * @param date when the value took this amount
 * @param reckoning on the bases MODEL and SIMPLE
 * @param model where futureProfit comes from, on the basis MODEL
 * @param group on the basis GROUP
 * @param rfm at the snapshot in use; absent where he had bought nothing by then
 */
public record CustomerValueResponse(
        String customerId,
        @Nullable Money value,
        @Nullable String basis,
        @Nullable LocalDate date,
        @Nullable Reckoning reckoning,
        @Nullable ModelledResponse model,
        @Nullable ValueGroupResponse group,
        @Nullable CustomerRfmResponse rfm) {

    private static final int DECIMALS = 4;

    /**
     * The terms, in the reporting currency, with four decimals; value = pastProfit + futureProfit, rounded once.
     *
     * @param orders orders with an amount in the reporting currency
     * @param spend net goods less credits
     * @param costedSpend net goods of orders that tell their cost
     * @param cost what these cost the shop, less the share of what was returned
     * @param pastProfit costedSpend - cost + (spend - costedSpend) * margin
     * @param expectedOrders (purchaseDays - 1) * 365 / max(365, days from the first to the last order); absent on the basis MODEL
     * @param futureProfit pastProfit / orders * expectedOrders; on the basis MODEL as the snapshot tells it
     */
    public record Reckoning(
            int orders,
            int purchaseDays,
            LocalDate firstOrderOn,
            LocalDate lastOrderOn,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "170.0000")
            BigDecimal spend,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.0000")
            BigDecimal costedSpend,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.0000")
            BigDecimal cost,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.30")
            BigDecimal margin,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "51.0000")
            BigDecimal pastProfit,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "2.0000")
            BigDecimal expectedOrders,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "34.0000")
            BigDecimal futureProfit) {}

    static BigDecimal term(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
