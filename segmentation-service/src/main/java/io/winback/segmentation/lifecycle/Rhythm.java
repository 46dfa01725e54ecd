package io.winback.segmentation.lifecycle;

import java.math.BigDecimal;

/**
 * The customer's own pace in place of the days of a policy: multiples of the mean interval between his purchase days so far, rounded
 * up to whole days. Factors have at most two decimals.
 *
 * @param minPurchases purchase days from which on a pace is known
 * @param repeatFactor intervals without a purchase until due
 * @param lapseFactor intervals without a purchase until lost
 * @param shortestDays neither is shorter than this
 */
public record Rhythm(int minPurchases, BigDecimal repeatFactor, BigDecimal lapseFactor, int shortestDays) {

    private static final BigDecimal MOST = BigDecimal.valueOf(20);
    private static final int LONGEST = 3650;

    /** What is left out of a rhythm. */
    public static final Rhythm USUAL = new Rhythm(4, new BigDecimal("1.5"), new BigDecimal("3"), 14);

    public Rhythm {
        require(minPurchases >= 2 && minPurchases <= 100, "minPurchases", "A pace needs 2 to 100 purchase days.");
        require(isFactor(repeatFactor), "repeatFactor", "Send a factor above 0, up to 20, with at most two decimals.");
        require(isFactor(lapseFactor), "lapseFactor", "Send a factor above 0, up to 20, with at most two decimals.");
        require(
                lapseFactor.compareTo(repeatFactor) >= 0,
                "lapseFactor",
                "A customer is due before he is lost: lapseFactor must not be below repeatFactor.");
        require(shortestDays >= 1 && shortestDays <= LONGEST, "shortestDays", "Send 1 to " + LONGEST + " days.");
        repeatFactor = plain(repeatFactor);
        lapseFactor = plain(lapseFactor);
    }

    private static boolean isFactor(BigDecimal factor) {
        return factor.signum() > 0
                && factor.compareTo(MOST) <= 0
                && plain(factor).scale() <= 2;
    }

    /** So that equal factors are equal. */
    private static BigDecimal plain(BigDecimal factor) {
        var stripped = factor.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void require(boolean holds, String field, String detail) {
        if (!holds) {
            throw new InvalidPolicyException("rhythm." + field, detail);
        }
    }
}
