package io.winback.platform.statistics;

import java.util.OptionalDouble;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * The share of a group among two kinds of customers, compared.
 *
 * @param count1 of {@code of1} of the first kind, above 0
 * @param count2 of {@code of2} of the second kind, above 0
 */
public record TwoShares(long count1, long of1, long count2, long of2) {

    /** Below so many expected in any of the four cells the normal approximation does not hold. */
    private static final double ENOUGH = 5;

    /** Tables as probable as the one seen, but for rounding, count as just as extreme. */
    private static final double AS_PROBABLE = 1e-7;

    /** How a probability was reckoned. */
    public enum Method {
        /** Normal approximation with the pooled variance. */
        NORMAL,
        /** R. A. Fisher, The logic of inductive inference, JRSS 98 (1935), p. 39: exact, two-sided. */
        FISHER
    }

    public double difference() {
        return share1() - share2();
    }

    /** The first share divided by the second, less 1: 0.2 is a fifth more. None where the second is 0. */
    public OptionalDouble relative() {
        return count2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(share1() / share2() - 1);
    }

    /** How many more of the first kind there are than if their share were that of the second; negative: fewer. */
    public double incremental() {
        return count1 - of1 * share2();
    }

    /** The interval textbooks have (Wald, unpooled variance): for large groups only, and wrong at the edges. */
    public Interval waldInterval() {
        return Interval.about(
                difference(),
                Interval.Z * FastMath.sqrt(share1() * (1 - share1()) / of1 + share2() * (1 - share2()) / of2));
    }

    /** A 95 % interval of the difference. */
    public Interval interval() {
        return Interval.ofDifference(count1, of1, count2, of2);
    }

    public Method method() {
        var all = (double) of1 + of2;
        var with = (double) count1 + count2;
        var least = Math.min(with, all - with) * Math.min(of1, of2) / all;
        return least < ENOUGH ? Method.FISHER : Method.NORMAL;
    }

    /** How probable a difference at least as extreme is where there is none in truth. */
    public double p() {
        return method() == Method.FISHER ? fisher() : Erf.erfc(Math.abs(z()) / FastMath.sqrt(2));
    }

    /** Standard errors between the shares under one common share; 0 where all customers are the same. */
    public double z() {
        var common = ((double) count1 + count2) / ((double) of1 + of2);
        var variance = common * (1 - common) * (1.0 / of1 + 1.0 / of2);
        return variance == 0 ? 0 : difference() / FastMath.sqrt(variance);
    }

    /** The exact probability, whatever the size: of all tables with the same margins that are no more probable than this one. */
    public double fisher() {
        var with = count1 + count2;
        var seen = logProbability(count1, with);
        var sum = 0.0;
        for (var i = Math.max(0, with - of2); i <= Math.min(with, of1); i++) {
            var probability = logProbability(i, with);
            if (probability <= seen + AS_PROBABLE) {
                sum += FastMath.exp(probability);
            }
        }
        return Math.min(1, sum);
    }

    /** Of {@code i} with the attribute among the first kind, given how many have it in all: hypergeometric. */
    private double logProbability(long i, long with) {
        return logChoose(of1, i) + logChoose(of2, with - i) - logChoose(of1 + of2, with);
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }

    private double share1() {
        return (double) count1 / of1;
    }

    private double share2() {
        return (double) count2 / of2;
    }
}
