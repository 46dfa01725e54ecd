package io.winback.segmentation.prediction;

import io.winback.segmentation.prediction.FitImpossibleException.Reason;
import java.util.ArrayList;
import java.util.List;

/** Fits of the Gamma-Gamma model by maximum likelihood. */
public final class SpendFits {

    private static final double STRONG_CORRELATION = .3;
    private static final double WITHOUT_SPREAD = 1e5;
    private static final double STEEP = 1e-2;
    private static final int P = 0;
    private static final int Q = 1;
    private static final int GAMMA = 2;

    private SpendFits() {}

    /**
     * @throws FitImpossibleException if there are fewer than two customers to learn from, or their amounts do not differ
     */
    public static SpendFit gammaGamma(Spends spends) {
        if (spends.size() < 2) {
            throw new FitImpossibleException(Reason.NO_SPEND);
        }
        var mean = spends.meanSpend();
        var likelihood = new SpendLikelihood(spends, mean);
        var best = Ascent.from(likelihood, 0, Math.log(2), 0);
        if (best.value(P) > WITHOUT_SPREAD || best.value(Q) > WITHOUT_SPREAD) {
            throw new FitImpossibleException(Reason.NO_SPEND_DIFFERENCES);
        }
        if (!(best.slope().steepness() < STEEP)) {
            throw new FitImpossibleException(Reason.NO_MAXIMUM);
        }
        var model = new GammaGamma(best.value(P), best.value(Q), best.value(GAMMA) * mean);
        var errors = best.standardErrors();
        errors.computeIfPresent("gamma", (name, error) -> error * mean);
        var correlation = spends.correlation();
        return new SpendFit(
                model,
                best.slope().value(),
                errors,
                best.slope().steepness(),
                spends.size(),
                spends.excluded(),
                mean,
                correlation,
                caveats(model, correlation));
    }

    private static List<Caveat> caveats(GammaGamma model, double correlation) {
        var caveats = new ArrayList<Caveat>();
        if (model.q() <= 1) {
            caveats.add(Caveat.SPEND_MEAN_UNDEFINED);
        }
        if (Math.abs(correlation) > STRONG_CORRELATION) {
            caveats.add(Caveat.SPEND_DEPENDS_ON_FREQUENCY);
        }
        return caveats;
    }
}
