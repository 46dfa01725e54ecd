package io.winback.segmentation.candidate;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one customer. Figures are those of the date of the list.
 *
 * @param rank by expected profit; absent where nothing was reckoned, as probabilities and costs are
 * @param silentDays days since the last order
 * @param value past and expected profit on the basis {@code valueBasis}
 * @param unaidedProbability of a return within 90 days without contact
 * @param unaidedBasis MODEL: as the model in force expects of this customer; MEASURED: as often as the shop's own customers returned
 *     after such a silence; ASSUMED
 * @param extraProbability what contact adds to it
 * @param plannedCost contact and offer
 * @param expectedCost contact, and the offer as likely as he returns
 * @param expectedProfit extraProbability * value - expectedCost
 * @param cumulativeCost planned cost of all down to this rank; absent where it is not worth it
 */
public record CandidateResponse(
        String customerId,
        Verdict verdict,
        @Nullable Integer rank,
        int orders,
        @Nullable Money averageOrder,
        LocalDate lastOrderOn,
        long silentDays,
        boolean dealHunter,
        @Nullable Money value,
        @Nullable String valueBasis,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal unaidedProbability,

        @Nullable String unaidedBasis,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal extraProbability,

        @Nullable Money plannedCost,
        @Nullable Money expectedCost,
        @Nullable Money expectedProfit,
        @Nullable Money cumulativeCost,
        List<Reason> reasons) {

    /** Why he stands where he stands. */
    public record Reason(String code, String text) {}
}
