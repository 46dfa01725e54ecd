package io.winback.segmentation.prediction;

import java.util.List;
import java.util.Map;

/**
 * A buying model fitted by maximum likelihood.
 *
 * @param model with the parameters of the maximum; an {@link Nbd} where the dropout is not identified, whatever was asked for
 * @param logLikelihood natural logarithm, summed over the customers, time in weeks, without penalty
 * @param standardErrors of the parameters by name, from the second derivatives at the maximum; without those that do not
 *     exist
 * @param gradient largest absolute derivative by the logarithm of a parameter that is left: about 0 at the maximum
 * @param customers on whom the fit rests
 * @param caveats what must be known when it is used
 */
public record Fit(
        BuyingModel model,
        double logLikelihood,
        Map<String, Double> standardErrors,
        double gradient,
        long customers,
        List<Caveat> caveats) {

    public Fit {
        standardErrors = Map.copyOf(standardErrors);
        caveats = List.copyOf(caveats);
    }

    /** Whether the data tell dropout from slow buying; if not, nobody drops out in the model. */
    public boolean dropoutIdentified() {
        return !(model instanceof Nbd);
    }
}
