package io.winback.segmentation.prediction;

import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.special.Beta;

/**
 * The Gamma-Gamma model of spend: amounts of a customer are Gamma(p, nu), nu is Gamma(q, gamma) over all customers, and neither depends
 * on how often he buys. Fader, Hardie, "The Gamma-Gamma Model of Monetary Value" (2013); Fader, Hardie, Lee, "RFM and CLV", Journal of
 * Marketing Research 42 (2005).
 *
 * @param p shape of the amounts, above 0
 * @param q shape of nu, above 0
 * @param gamma in the currency of the amounts, above 0
 */
public record GammaGamma(double p, double q, double gamma) {

    public GammaGamma {
        Parameters.requirePositive(Parameters.SPEND, p, q, gamma);
    }

    /** By the names of the paper. */
    public Map<String, Double> parameters() {
        return Parameters.named(Parameters.SPEND, p, q, gamma);
    }

    /**
     * The mean amount of a purchase to expect (equation 5 of the note): between what he spent and what all spend.
     *
     * @param repeats purchases after the first (x), on which the mean rests
     * @param mean their mean amount, 0 without any
     * @return empty where it has no finite mean: px + q at most 1; without repeats that is q at most 1
     */
    public OptionalDouble expectedSpend(int repeats, double mean) {
        if (repeats < 0 || !(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Repeats and mean must not be below zero: %d, %s".formatted(repeats, mean));
        }
        var weight = p * repeats + q - 1;
        return weight > 0 ? OptionalDouble.of((gamma + mean * repeats) * p / weight) : OptionalDouble.empty();
    }

    /** The mean amount over all customers, p gamma / (q - 1), for q above 1. */
    public OptionalDouble populationMean() {
        return expectedSpend(0, 0);
    }

    /** The natural logarithm of the likelihood of a mean amount above 0 of at least one repeat purchase: equation 1a of the note. */
    public double logLikelihood(int repeats, double mean) {
        var shape = p * repeats;
        return -Beta.logBeta(shape, q)
                - Math.log(mean)
                - q * Math.log1p(mean * repeats / gamma)
                - shape * Math.log1p(gamma / (mean * repeats));
    }
}
