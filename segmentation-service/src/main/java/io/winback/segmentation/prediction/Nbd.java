package io.winback.segmentation.prediction;

import java.util.Map;
import org.hipparchus.special.Beta;

/**
 * The negative binomial model: customers buy at random at Gamma(r, alpha) distributed rates and never drop out. It is the limit of both
 * other models where the dropout vanishes (a to 0). Ehrenberg, "The pattern of consumer purchases", Applied Statistics 8 (1959).
 *
 * @param r shape of the rates, above 0
 * @param alpha weeks: rate parameter of the rates, above 0
 */
public record Nbd(double r, double alpha) implements BuyingModel {

    public Nbd {
        Parameters.requirePositive(Parameters.RATE, r, alpha);
    }

    @Override
    public Family family() {
        return Family.NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named(Parameters.RATE, r, alpha);
    }

    @Override
    public double alive(History history) {
        return 1;
    }

    @Override
    public double expected(History history, double weeks) {
        Parameters.requireTime(weeks);
        return (r + history.repeats()) / (alpha + history.age()) * weeks;
    }

    /** One less the negative binomial probability of none, with the rate's posterior Gamma(r + x, alpha + T). */
    @Override
    public double buys(History history, double weeks) {
        Parameters.requireTime(weeks);
        return -Math.expm1(-(r + history.repeats()) * Math.log1p(weeks / (alpha + history.age())));
    }

    @Override
    public double share(int repeats, double weeks) {
        Parameters.requireTime(weeks);
        if (weeks == 0) {
            return repeats == 0 ? 1 : 0;
        }
        var choices = repeats == 0 ? 0 : -Beta.logBeta(r, repeats) - Math.log(repeats);
        return Math.exp(choices - r * Math.log1p(weeks / alpha) - repeats * Math.log1p(alpha / weeks));
    }

    /** The probability of at least so many repeat purchases: the upper tail, summed as such. */
    double shareOfAtLeast(int repeats, double weeks) {
        return repeats == 0 ? 1 : Beta.regularizedBeta(weeks / (alpha + weeks), repeats, r);
    }

    @Override
    public double logLikelihood(History history) {
        return Rising.log(r, history.repeats())
                - r * Math.log1p(history.age() / alpha)
                - history.repeats() * Math.log(alpha + history.age());
    }
}
