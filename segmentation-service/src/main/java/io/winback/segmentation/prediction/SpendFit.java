package io.winback.segmentation.prediction;

import java.util.List;
import java.util.Map;

/**
 * A Gamma-Gamma model fitted by maximum likelihood on the customers with a repeat purchase and a mean amount above zero.
 *
 * @param logLikelihood natural logarithm, summed over the customers, without penalty
 * @param standardErrors of the parameters by name; empty where they do not exist
 * @param gradient largest absolute derivative by the logarithm of a parameter that is left
 * @param customers on whom the fit rests
 * @param excluded customers with repeat purchases, but of nothing in all
 * @param meanSpend mean over the customers of their mean amounts
 * @param correlation of the number of repeat purchases with the mean amount (Pearson), -1 to 1; the model assumes about 0
 * @param caveats what must be known when it is used
 */
public record SpendFit(
        GammaGamma model,
        double logLikelihood,
        Map<String, Double> standardErrors,
        double gradient,
        long customers,
        long excluded,
        double meanSpend,
        double correlation,
        List<Caveat> caveats) {

    public SpendFit {
        standardErrors = Map.copyOf(standardErrors);
        caveats = List.copyOf(caveats);
    }
}
