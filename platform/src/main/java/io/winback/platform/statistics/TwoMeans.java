package io.winback.platform.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.util.FastMath;

/**
 * The means of two kinds of customers compared, whose variances differ: B. L. Welch, The generalization of Student's problem when several
 * different population variances are involved, Biometrika 34 (1947), pp. 28-35; degrees of freedom by F. E. Satterthwaite, An approximate
 * distribution of estimates of variance components, Biometrics Bulletin 2 (1946), p. 110. For large groups, or small ones of which nobody
 * stands out; {@link Permutation} is for the others. At least one of them varies.
 */
public record TwoMeans(Sample first, Sample second) {

    public double difference() {
        return first.mean() - second.mean();
    }

    public double standardError() {
        return FastMath.sqrt(first.ofMean() + second.ofMean());
    }

    public double t() {
        return difference() / standardError();
    }

    public double degreesOfFreedom() {
        var sum = first.ofMean() + second.ofMean();
        return sum * sum / (ofFreedom(first) + ofFreedom(second));
    }

    /** How probable a difference at least as extreme is where there is none in truth. */
    public double p() {
        return 2 * new TDistribution(degreesOfFreedom()).cumulativeProbability(-FastMath.abs(t()));
    }

    /** A 95 % interval of the difference. */
    public Interval interval() {
        return Interval.about(
                difference(),
                new TDistribution(degreesOfFreedom()).inverseCumulativeProbability(0.975) * standardError());
    }

    /** The interval that textbooks have for very large groups. */
    public Interval normalInterval() {
        return Interval.about(difference(), Interval.Z * standardError());
    }

    private static double ofFreedom(Sample sample) {
        return sample.ofMean() * sample.ofMean() / (sample.count() - 1);
    }
}
