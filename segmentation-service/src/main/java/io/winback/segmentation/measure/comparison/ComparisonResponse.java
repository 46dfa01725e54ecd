package io.winback.segmentation.measure.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.platform.csv.CsvTable;
import io.winback.segmentation.measure.Returns;
import io.winback.segmentation.measure.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Customers who came back against those who bought once. A difference is no cause.
 *
 * @param to purchases until this date count
 * @param matureDays only customers whose first purchase is at least so long ago: the others have had no time to come back
 * @param smallestGroup values with fewer customers are not told
 * @param retained customers with purchases on two days or more
 * @param oneTime customers with purchases on one day
 * @param tooRecent customers left out for {@code matureDays}
 * @param reason why nothing is compared; absent where something is
 * @param differences by evidence, the strongest first
 * @param hidden per attribute with values that are not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonResponse(
        LocalDate to,
        Returns returns,
        int matureDays,
        int smallestGroup,
        long retained,
        long oneTime,
        long tooRecent,
        @Nullable String reason,
        List<Difference> differences,
        List<Hidden> hidden) {

    /**
     * One value of an attribute. All shares are of everybody compared; {@code retained} and {@code oneTime} need not be alike in
     * number.
     *
     * @param name of an attribute of the profile; absent of the others
     * @param value absent where the attribute is not known of the customer
     * @param difference share of the retained less share of the one-time buyers, 6 decimals
     * @param low lower end of its 95 % interval (Newcombe 1998, method 10), 6 decimals
     * @param high upper end
     * @param p how probable a difference at least as large is by chance, 12 decimals; 0 is below them
     * @param adjustedP the same, adjusted for the number of values compared (Holm 1979)
     * @param method NORMAL, or FISHER where a cell is too small for it
     * @param significant whether {@code adjustedP} is at most 0.05
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            Attribute attribute,
            @Nullable String name,
            @Nullable String value,
            Share retained,
            Share oneTime,
            @Schema(examples = "0.125") BigDecimal difference,
            BigDecimal low,
            BigDecimal high,
            BigDecimal p,
            BigDecimal adjustedP,
            String method,
            boolean significant) {}

    /**
     * Values that are not told: too few customers, or so many values that only the largest are compared.
     *
     * @param customers of them together; a customer with several categories is counted with each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hidden(Attribute attribute, @Nullable String name, int values, long customers) {}

    /** One row per difference. */
    public CsvTable table() {
        return new CsvTable(
                List.of(
                        "attribute",
                        "name",
                        "value",
                        "retained",
                        "retainedShare",
                        "oneTime",
                        "oneTimeShare",
                        "difference",
                        "low",
                        "high",
                        "p",
                        "adjustedP",
                        "significant"),
                differences.stream()
                        .map(row -> Arrays.<@Nullable Object>asList(
                                row.attribute(),
                                row.name(),
                                row.value(),
                                row.retained().count(),
                                row.retained().share(),
                                row.oneTime().count(),
                                row.oneTime().share(),
                                row.difference(),
                                row.low(),
                                row.high(),
                                row.p(),
                                row.adjustedP(),
                                row.significant()))
                        .toList());
    }
}
