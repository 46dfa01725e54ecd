package io.winback.segmentation.prediction;

import io.winback.segmentation.prediction.FitImpossibleException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fits of the buying models by maximum likelihood. */
public final class Fits {

    /** The data do not tell models apart whose log-likelihoods are no farther from each other. */
    private static final double SAME = 1e-3;

    /** Half the 95 % point of chi-square with two degrees of freedom: what two parameters gain by chance. */
    private static final double SIGNIFICANT = 2.995732;

    /** Above this a Gamma or Beta distribution is a single value, as far as any data tell. */
    private static final double WITHOUT_SPREAD = 1e4;

    private static final double STEEP = 1e-2;
    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;

    /** (a, b) where to begin: dropout as usual, and in case that it does not tell, rare and frequent dropout. */
    private static final double[][] BEGINNINGS = {{.5, 2}, {.01, 5}, {1, 1}};

    private Fits() {}

    /**
     * @throws FitImpossibleException if nobody had time to buy again, nobody did, or all alike
     */
    public static Fit nbd(Histories histories) {
        return fit(Family.NBD, rates(histories, new RateLikelihood(histories)), histories, List.of());
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
        var rates = new RateLikelihood(histories);
        var without = rates(histories, rates);
        var likelihood = new DropoutLikelihood(histories, rates, family == Family.BG_NBD ? 0 : 1);
        var best = without;
        for (var beginning : BEGINNINGS) {
            var found = Ascent.from(
                    likelihood,
                    without.logarithms()[R],
                    without.logarithms()[ALPHA],
                    Math.log(beginning[0]),
                    Math.log(beginning[1]));
            if (found.slope().value() > best.slope().value() + (best == without ? SAME : 0)) {
                best = found;
            }
            if (caveats(best, without).isEmpty()) {
                break;
            }
        }
        return fit(best == without ? Family.NBD : family, best, histories, caveats(best, without));
    }

    private static double gain(Optimum with, Optimum without) {
        return with.slope().value() - without.slope().value();
    }

    private static List<Caveat> caveats(Optimum best, Optimum without) {
        if (best == without) {
            return List.of(Caveat.DROPOUT_NOT_IDENTIFIED);
        }
        var caveats = new ArrayList<Caveat>();
        if (gain(best, without) < SIGNIFICANT) {
            caveats.add(Caveat.DROPOUT_UNCERTAIN);
        }
        if (best.value(A) > WITHOUT_SPREAD) {
            caveats.add(Caveat.DROPOUT_SPREAD_NOT_IDENTIFIED);
        }
        if (best.value(R) > WITHOUT_SPREAD) {
            caveats.add(Caveat.RATE_SPREAD_NOT_IDENTIFIED);
        }
        return caveats;
    }

    private static Optimum rates(Histories histories, RateLikelihood likelihood) {
        if (histories.size() == 0) {
            throw new FitImpossibleException(Reason.NO_CUSTOMERS);
        }
        if (!likelihood.hasRepeats()) {
            throw new FitImpossibleException(likelihood.hasTime() ? Reason.NO_REPEATS : Reason.NO_TIME);
        }
        var rates = Ascent.from(likelihood, likelihood.start());
        if (rates.value(R) > WITHOUT_SPREAD) {
            throw new FitImpossibleException(Reason.NO_DIFFERENCES);
        }
        return rates;
    }

    private static Fit fit(Family family, Optimum best, Histories histories, List<Caveat> caveats) {
        if (!(best.slope().steepness() < STEEP)) {
            throw new FitImpossibleException(Reason.NO_MAXIMUM);
        }
        return new Fit(
                family.model(best.parameters()),
                best.slope().value(),
                errors(best, caveats),
                best.slope().steepness(),
                histories.total(),
                caveats);
    }

    /** Without those of parameters of which only the ratio is known. */
    private static Map<String, Double> errors(Optimum best, List<Caveat> caveats) {
        var errors = best.standardErrors();
        if (caveats.contains(Caveat.DROPOUT_SPREAD_NOT_IDENTIFIED)) {
            errors.keySet().removeAll(List.of("a", "b"));
        }
        if (caveats.contains(Caveat.RATE_SPREAD_NOT_IDENTIFIED)) {
            errors.keySet().removeAll(Parameters.RATE);
        }
        return errors;
    }
}
