package io.winback.segmentation.rfm;

/** How scores are made. */
public enum RfmMethod {
    /**
     * Fifths of the base: 1 + floor(5 * W / N), W being the customers who are strictly worse, N all of them. Whoever ties shares a score, so
     * with many ties some scores do not occur.
     */
    QUANTILE,
    /** Bands between limits that the shop has set. */
    FIXED
}
