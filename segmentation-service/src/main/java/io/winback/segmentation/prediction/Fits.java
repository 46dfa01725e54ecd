package io.winback.segmentation.prediction;

import io.winback.segmentation.prediction.FitImpossibleException.Reason;
import java.util.List;
import java.util.Map;

/** Fits of the buying models by maximum likelihood. */
public final class Fits {

    private static final double STEEP = 1e-2;

    private Fits() {}

    /**
     * @throws FitImpossibleException if nobody had time to buy again, nobody did, or all alike
     */
    public static Fit nbd(Histories histories) {
        var rates = rates(histories);
        var best = Ascent.from(rates, rates.start());
        requireDifferences(best);
        return fit(Family.NBD, best, best.standardErrors(), histories, List.of());
    }

    /**
     * A {@link BgNbd}, or an {@link Nbd} if the dropout is not identified.
     *
     * @throws FitImpossibleException if nobody had time to buy again, nobody did, or all alike
     */
    public static Fit bgNbd(Histories histories) {
        return withDropout(histories, Family.BG_NBD);
    }

    /**
     * An {@link MbgNbd}, or an {@link Nbd} if the dropout is not identified.
     *
     * @throws FitImpossibleException if nobody had time to buy again, nobody did, or all alike
     */
    public static Fit mbgNbd(Histories histories) {
        return withDropout(histories, Family.MBG_NBD);
    }

    private static Fit withDropout(Histories histories, Family family) {
        var rates = rates(histories);
        var without = Ascent.from(rates, rates.start());
        var likelihood = new DropoutLikelihood(histories, rates, family == Family.BG_NBD ? 0 : 1);
        var found = DropoutSearch.from(
                likelihood, without, DropoutSearch.hasSpread(without) ? without.logarithms() : rates.start());
        if (!DropoutSearch.hasSpread(without)) {
            requireDifferences(found.best());
        }
        return fit(
                found.isIdentified() ? family : Family.NBD,
                found.best(),
                found.standardErrors(),
                histories,
                found.caveats());
    }

    private static RateLikelihood rates(Histories histories) {
        if (histories.size() == 0) {
            throw new FitImpossibleException(Reason.NO_CUSTOMERS);
        }
        var rates = new RateLikelihood(histories);
        if (!rates.hasRepeats()) {
            throw new FitImpossibleException(rates.hasTime() ? Reason.NO_REPEATS : Reason.NO_TIME);
        }
        return rates;
    }

    private static void requireDifferences(Optimum best) {
        if (!DropoutSearch.hasSpread(best)) {
            throw new FitImpossibleException(Reason.NO_DIFFERENCES);
        }
    }

    private static Fit fit(
            Family family, Optimum best, Map<String, Double> errors, Histories histories, List<Caveat> caveats) {
        if (!(best.slope().steepness() < STEEP)) {
            throw new FitImpossibleException(Reason.NO_MAXIMUM);
        }
        return new Fit(
                family.model(best.parameters()),
                best.slope().value(),
                errors,
                best.slope().steepness(),
                histories.total(),
                caveats);
    }
}
