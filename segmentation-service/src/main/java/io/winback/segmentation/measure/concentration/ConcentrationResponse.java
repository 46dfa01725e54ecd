package io.winback.segmentation.measure.concentration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.platform.csv.CsvTable;
import io.winback.platform.money.Money;
import io.winback.segmentation.measure.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How revenue is spread over customers with a purchase in the period. Ratios have 12 decimals.
 *
 * @param from first date; absent for all purchases there are
 * @param to last date
 * @param customers who bought in the period, whatever the amount
 * @param revenue of them in the period
 * @param reason why there are no ratios; absent where there are
 * @param top what the best customers bring, for 1, 10 and 20 percent of them
 * @param customersFor80Percent the fewest customers who together bring at least 80 percent of the revenue
 * @param gini 2 * sum(i * v_i) / (n * sum(v)) - (n + 1) / n over amounts v ascending: 0 where all spend the same, near 1 where one brings all
 * @param lorenz the Lorenz curve at every 5 percent of the customers, the smallest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConcentrationResponse(
        @Nullable LocalDate from,
        LocalDate to,
        Scope scope,
        long customers,
        Money revenue,
        @Nullable String reason,
        List<Top> top,
        @Nullable Long customersFor80Percent,
        @Nullable BigDecimal gini,
        List<Point> lorenz) {

    /**
     * The best customers. A percentage of customers is seldom a whole number of them: the share is told for the number rounded up and
     * rounded down.
     *
     * @param customersFloor may be none; then their share is 0
     */
    public record Top(
            @Schema(examples = "20") int percent,
            long customersCeil,
            @Schema(examples = "0.674550171546") BigDecimal shareCeil,
            long customersFloor,
            BigDecimal shareFloor) {}

    /**
     * A point of the Lorenz curve.
     *
     * @param customers share of the customers, the smallest first
     * @param revenue what they bring together, as a share of all; between two customers in proportion
     */
    public record Point(
            @Schema(examples = "0.80") BigDecimal customers,
            @Schema(examples = "0.325449828454") BigDecimal revenue) {}

    /** The Lorenz curve. */
    public CsvTable table() {
        return new CsvTable(
                List.of("customers", "revenue"),
                lorenz.stream()
                        .map(point -> List.of(point.customers(), point.revenue()))
                        .toList());
    }
}
