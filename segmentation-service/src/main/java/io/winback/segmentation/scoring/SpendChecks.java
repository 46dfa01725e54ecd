package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.BuyingModel;
import io.winback.segmentation.prediction.FitImpossibleException;
import io.winback.segmentation.prediction.SpendFit;
import io.winback.segmentation.prediction.SpendFits;
import io.winback.segmentation.prediction.Spends;
import io.winback.segmentation.scoring.ModelReport.Note;
import io.winback.segmentation.scoring.ModelReport.SpendReport;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Judges what purchases are said to be worth: in the hold-back period the family that was chosen, with amounts fitted to the
 * calibration period, must expect about the revenue that was made. Otherwise no value rests on the model.
 */
final class SpendChecks {

    private final HoldBack holdBack;
    private final BigDecimal tolerance;

    SpendChecks(HoldBack holdBack, BigDecimal tolerance) {
        this.holdBack = holdBack;
        this.tolerance = tolerance;
    }

    /**
     * @param buying the chosen family, fitted to the calibration period, as {@code calibration} is
     * @param whole amounts of the whole history, to which what is reported is fitted
     * @throws FitImpossibleException if these determine no model
     */
    SpendReport check(BuyingModel buying, Spends calibration, Spends whole) {
        var revenue = revenue(buying, calibration);
        var verdict = verdict(revenue);
        return report(SpendFits.gammaGamma(whole), verdict, revenue);
    }

    private HoldBack.@Nullable Revenue revenue(BuyingModel buying, Spends calibration) {
        try {
            return holdBack.revenue(buying, SpendFits.gammaGamma(calibration).model());
        } catch (FitImpossibleException e) {
            return null;
        }
    }

    private Note verdict(HoldBack.@Nullable Revenue revenue) {
        if (revenue == null || !(revenue.actual() > 0)) {
            return new Note("NOT_CHECKED", "There were too few amounts to check them by the hold-back period.");
        }
        var totals = "Expected revenue in the hold-back period was %.2f, and actual revenue %.2f"
                .formatted(revenue.expected(), revenue.actual());
        return Math.abs(revenue.expected() / revenue.actual() - 1) <= tolerance.doubleValue()
                ? new Note("AGREES", totals + ".")
                : new Note(
                        "REVENUE_OFF",
                        totals
                                + ": more than %s %% off, so no value rests on the model."
                                        .formatted(FamilyChecks.percent(tolerance)));
    }

    private static SpendReport report(SpendFit fit, Note verdict, HoldBack.@Nullable Revenue revenue) {
        var all = fit.model().populationMean();
        return new SpendReport(
                FamilyChecks.parameters(fit.model().parameters(), fit.standardErrors()),
                Decimals.of(fit.logLikelihood(), Decimals.MONEY),
                fit.customers(),
                Decimals.of(fit.correlation(), Decimals.RATIO),
                all.isPresent() ? Decimals.orNull(all.getAsDouble(), Decimals.MONEY) : null,
                verdict.code().equals("AGREES"),
                verdict,
                revenue == null ? null : Decimals.of(revenue.actual(), Decimals.TOTAL),
                revenue == null ? null : Decimals.of(revenue.expected(), Decimals.TOTAL),
                FamilyChecks.notes(fit.caveats()));
    }
}
