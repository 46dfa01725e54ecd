package io.winback.campaign.report;

import io.winback.campaign.definition.Experiment;
import io.winback.campaign.experiment.ComparedGroups;
import io.winback.campaign.experiment.ExperimentResult;
import io.winback.campaign.experiment.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the experiment says.
 *
 * @param metric that decides
 * @param assignedBefore whom the verdict is about: whoever was assigned before; absent before the launch
 * @param verdictFrom when it is given: all windows of these are over; absent before the launch
 * @param told whether it is given
 * @param comparisons of those whom the verdict is about, with the verdict
 * @param soFar the same of everybody whose window is over; it tells no winner
 * @param winner the variant better than every other, if one is
 */
public record ExperimentResponse(
        Experiment.Metric metric,
        @Nullable Instant assignedBefore,
        @Nullable Instant verdictFrom,
        boolean told,
        List<Compared> comparisons,
        List<Compared> soFar,
        @Nullable String winner) {

    /**
     * Two groups.
     *
     * @param returned difference of the shares of the returned, the first less the second
     * @param profit difference of the mean profits per customer, in the shop's currency
     */
    public record Compared(
            String group,
            String against,
            @Nullable Difference returned,
            @Nullable Difference profit,
            Verdict verdict) {

        static Compared of(ComparedGroups compared) {
            return new Compared(
                    compared.group(),
                    compared.against(),
                    Difference.of(compared.returned()),
                    Difference.of(compared.profit()),
                    compared.verdict());
        }
    }

    /**
     * A difference that was seen.
     *
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param p how probable a difference at least as great is by chance alone
     * @param adjustedP the same, adjusted for the number of comparisons (Holm)
     * @param method by which p was reckoned
     */
    public record Difference(
            BigDecimal difference, BigDecimal low, BigDecimal high, BigDecimal p, BigDecimal adjustedP, String method) {

        static @Nullable Difference of(ComparedGroups.@Nullable Difference found) {
            return found == null
                    ? null
                    : new Difference(
                            rounded(found.value()),
                            rounded(found.interval().low()),
                            rounded(found.interval().high()),
                            rounded(found.p()),
                            rounded(found.adjustedP()),
                            found.method());
        }

        private static BigDecimal rounded(double value) {
            return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }

    private static final int DECIMALS = 6;

    static ExperimentResponse of(ExperimentResult result, Instant now) {
        var readout = result.readout();
        return new ExperimentResponse(
                result.metric(),
                readout == null ? null : readout.before(),
                readout == null ? null : readout.from(),
                readout != null
                        && result.comparisons().stream().noneMatch(each -> each.verdict() == Verdict.TOO_EARLY)
                        && !now.isBefore(readout.from()),
                result.comparisons().stream().map(Compared::of).toList(),
                result.soFar().stream().map(Compared::of).toList(),
                result.winner());
    }
}
