package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.Caveat;
import io.winback.segmentation.prediction.Family;
import io.winback.segmentation.prediction.Fit;
import io.winback.segmentation.scoring.ModelReport.FamilyCheck;
import io.winback.segmentation.scoring.ModelReport.FittedModel;
import io.winback.segmentation.scoring.ModelReport.Note;
import io.winback.segmentation.scoring.ModelReport.Parameter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges families by the hold-back period: all together they must expect about as many purchases as were made, and their probabilities
 * must beat those of somebody who knows only how many buy.
 */
final class FamilyChecks {

    /** Brier scores that differ by less than this share of themselves are taken for equal. */
    private static final double EQUAL = 0.01;

    private final HoldBack holdBack;
    private final Tracking tracking;
    private final BigDecimal tolerance;

    FamilyChecks(HoldBack holdBack, Tracking tracking, BigDecimal tolerance) {
        this.holdBack = holdBack;
        this.tracking = tracking;
        this.tolerance = tolerance;
    }

    FamilyCheck check(Fit fit) {
        var result = holdBack.of(fit.model());
        var verdict = verdict(fit.model().family(), result);
        return new FamilyCheck(
                fitted(fit),
                verdict.code().equals("GOOD"),
                verdict,
                holdBack.purchases(),
                Decimals.of(result.expected(), Decimals.TOTAL),
                Decimals.orNull(result.ratio(), Decimals.RATIO),
                Decimals.of(result.brier(), Decimals.PROBABILITY),
                Decimals.of(holdBack.baseRate(), Decimals.PROBABILITY),
                Decimals.orNull(result.skill(), Decimals.PROBABILITY),
                Decimals.orNull(result.auc(), Decimals.PROBABILITY),
                result.frequencies(),
                tracking.of(fit.model()));
    }

    /**
     * Of those that passed the one with the lowest Brier score. MBG/NBD wins where it is as good, as it knows that one-time buyers may
     * have gone.
     */
    static Optional<FamilyCheck> best(List<FamilyCheck> checks) {
        var passed = checks.stream().filter(FamilyCheck::passed).toList();
        var best = passed.stream().min(Comparator.comparing(FamilyCheck::brier));
        return passed.stream()
                .filter(check -> check.fit().family().equals(Family.MBG_NBD.name()))
                .filter(check -> check.brier().doubleValue()
                        <= best.orElseThrow().brier().doubleValue() * (1 + EQUAL))
                .findFirst()
                .or(() -> best);
    }

    static FittedModel fitted(Fit fit) {
        return new FittedModel(
                fit.model().family().name(),
                parameters(fit.model().parameters(), fit.standardErrors()),
                Decimals.of(fit.logLikelihood(), Decimals.MONEY),
                fit.customers(),
                fit.dropoutIdentified(),
                notes(fit.caveats()));
    }

    static List<Parameter> parameters(Map<String, Double> values, Map<String, Double> standardErrors) {
        return values.entrySet().stream()
                .map(parameter -> {
                    var error = standardErrors.get(parameter.getKey());
                    return new Parameter(
                            parameter.getKey(),
                            Decimals.parameter(parameter.getValue()),
                            error == null || !Double.isFinite(error) ? null : Decimals.parameter(error));
                })
                .toList();
    }

    static List<Note> notes(List<Caveat> caveats) {
        return caveats.stream()
                .map(caveat -> new Note(caveat.name(), caveat.text()))
                .toList();
    }

    static String name(String family) {
        return family.replace('_', '/');
    }

    private Note verdict(Family family, HoldBack.Result result) {
        var name = name(family.name());
        if (holdBack.purchases() == 0) {
            return new Note("NOBODY_BOUGHT", "Nobody bought in the hold-back period: there is nothing to check by.");
        }
        var totals = "%s expected %.0f purchases in the hold-back period, and %d were made"
                .formatted(name, result.expected(), holdBack.purchases());
        if (Math.abs(result.ratio() - 1) > tolerance.doubleValue()) {
            return new Note("TOTAL_OFF", totals + ": more than %s %% off.".formatted(percent(tolerance)));
        }
        if (!(result.skill() > 0)) {
            return new Note(
                    "NO_SKILL",
                    totals + ", but its probabilities of a purchase are no better than the share of all who bought.");
        }
        return new Note(
                "GOOD",
                totals
                        + "; its probabilities of a purchase beat the share of all who bought (skill %.3f, AUC %.3f)."
                                .formatted(result.skill(), result.auc()));
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
