package io.winback.segmentation.prediction;

/** The two ways of the conventions to reckon a customer's value. */
final class Steps {

    static final Clv C1 = new Clv(1, 12, 4.345, .01);
    static final Clv C2 = new Clv(1, 52, 1, Math.expm1(Math.log(1.15) / 52));

    private Steps() {}
}
