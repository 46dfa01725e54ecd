package io.winback.segmentation.measure.retention;

/** Who is a customer at the start and at the end of a period. */
public enum RetentionMethod {
    /** At the start whoever bought in the period before, at the end whoever bought in this one. */
    BUYERS,
    /** Whoever is on the books: his last purchase is not longer ago than the lapse threshold. */
    BALANCE
}
