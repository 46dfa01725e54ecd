package io.winback.segmentation.prediction;

import java.util.Map;

/**
 * The modified BG/NBD model: as {@link BgNbd}, but a customer may also drop out right after his first purchase, so silent one-time
 * buyers are likely to be gone. Batislam, Denizel, Filiztekin, "Empirical validation and comparison of models for customer base
 * analysis", International Journal of Research in Marketing 24 (2007); Hoppe, Wagner, "Customer Base Analysis: The Case for a Central
 * Variant of the Betageometric/NBD Model", Marketing JRM 3 (2007).
 *
 * @param r shape of the rates, above 0
 * @param alpha weeks: rate parameter of the rates, above 0
 * @param a first parameter of the probability to drop out, above 0
 * @param b second parameter of it, above 0
 */
public record MbgNbd(double r, double alpha, double a, double b) implements DropoutModel {

    private static final int FIRST_CHANCES = 1;

    public MbgNbd {
        Parameters.requirePositive(Parameters.RATE_AND_DROPOUT, r, alpha, a, b);
    }

    @Override
    public Family family() {
        return Family.MBG_NBD;
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
