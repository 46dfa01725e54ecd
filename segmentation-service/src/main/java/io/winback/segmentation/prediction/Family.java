package io.winback.segmentation.prediction;

import java.util.Map;

/** The families of buying models. */
public enum Family {
    /** May drop out after each repeat purchase, so a one-time buyer is never taken for lost. */
    BG_NBD,
    /** May drop out after each purchase, the first included. */
    MBG_NBD,
    /** Never drops out. */
    NBD;

    /**
     * The model with parameters as {@link BuyingModel#parameters()} gives them.
     *
     * @throws IllegalArgumentException if one is missing or not above zero
     */
    public BuyingModel model(Map<String, Double> parameters) {
        return switch (this) {
            case BG_NBD ->
                new BgNbd(
                        Parameters.of(parameters, "r"),
                        Parameters.of(parameters, "alpha"),
                        Parameters.of(parameters, "a"),
                        Parameters.of(parameters, "b"));
            case MBG_NBD ->
                new MbgNbd(
                        Parameters.of(parameters, "r"),
                        Parameters.of(parameters, "alpha"),
                        Parameters.of(parameters, "a"),
                        Parameters.of(parameters, "b"));
            case NBD -> new Nbd(Parameters.of(parameters, "r"), Parameters.of(parameters, "alpha"));
        };
    }
}
