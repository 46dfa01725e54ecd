package io.winback.segmentation.prediction;

import java.util.Map;

/**
 * The beta-geometric / negative binomial model: while alive a customer buys at random at a Gamma(r, alpha) rate, and after each repeat
 * purchase he drops out for good with a Beta(a, b) probability. Fader, Hardie, Lee, "Counting Your Customers the Easy Way",
 * Marketing Science 24 (2005).
 *
 * <p>As nobody can drop out before his second purchase, one-time buyers are alive with certainty.
 *
 * @param r shape of the rates, above 0
 * @param alpha weeks: rate parameter of the rates, above 0
 * @param a first parameter of the probability to drop out, above 0
 * @param b second parameter of it, above 0
 */
public record BgNbd(double r, double alpha, double a, double b) implements DropoutModel {

    private static final int FIRST_CHANCES = 0;

    public BgNbd {
        Parameters.requirePositive(Parameters.RATE_AND_DROPOUT, r, alpha, a, b);
    }

    @Override
    public Family family() {
        return Family.BG_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named(Parameters.RATE_AND_DROPOUT, r, alpha, a, b);
    }

    @Override
    public Dropout dropout() {
        return new Dropout(new Nbd(r, alpha), a, b, FIRST_CHANCES);
    }
}
