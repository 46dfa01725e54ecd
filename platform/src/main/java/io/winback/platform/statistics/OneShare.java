package io.winback.platform.statistics;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * A share against one that is given. Normal approximation with the variance under the given share, so that a probability below 5 % says the
 * same as that the given share lies outside {@link Interval#of}.
 *
 * @param of above 0
 * @param given between 0 and 1, neither of them
 */
public record OneShare(long count, long of, double given) {

    /** Standard errors between the two. */
    public double z() {
        return ((double) count / of - given) / FastMath.sqrt(given * (1 - given) / of);
    }

    /** How probable a share at least as far away is where the given one is the true one. */
    public double p() {
        return Erf.erfc(FastMath.abs(z()) / FastMath.sqrt(2));
    }
}
