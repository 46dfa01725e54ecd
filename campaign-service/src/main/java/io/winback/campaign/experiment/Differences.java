package io.winback.campaign.experiment;

import io.winback.campaign.experiment.ComparedGroups.Difference;
import io.winback.platform.statistics.Interval;
import io.winback.platform.statistics.Permutation;
import io.winback.platform.statistics.Sample;
import io.winback.platform.statistics.TwoMeans;
import io.winback.platform.statistics.TwoShares;
import java.util.Optional;

/** The difference between two groups, by the method that holds for their size. */
final class Differences {

    /** So many customers in all are few: then the exact test, though it takes a little longer and finds a little less. */
    private static final long FEW = 1_000;

    /** Where fewer returned in one of the groups its profit hangs on one order or two, and no interval of it means anything. */
    private static final int LEAST_RETURNED = 5;

    /** From so many on the mean of their profits is as good as normal, however much the best of them spend. */
    private static final int MANY_RETURNED = 200;

    private static final String PERMUTATION = "PERMUTATION";
    private static final String WELCH = "WELCH";

    private Differences() {}

    /** None where the window of nobody in one of the groups has closed. */
    static Optional<Difference> returned(GroupOutcome group, GroupOutcome against) {
        if (group.closed() == 0 || against.closed() == 0) {
            return Optional.empty();
        }
        var shares = new TwoShares(group.returned(), group.closed(), against.returned(), against.closed());
        var exact = group.closed() + against.closed() <= FEW || shares.method() == TwoShares.Method.FISHER;
        return Optional.of(raw(
                shares.difference(),
                shares.interval(),
                exact ? shares.fisher() : shares.p(),
                (exact ? TwoShares.Method.FISHER : TwoShares.Method.NORMAL).name()));
    }

    /** None, too, where hardly anybody returned in one of the groups. */
    static Optional<Difference> profit(GroupOutcome group, GroupOutcome against) {
        if (Math.min(group.returned(), against.returned()) < LEAST_RETURNED
                || Math.min(group.profits().count(), against.profits().count()) < LEAST_RETURNED) {
            return Optional.empty();
        }
        var profits = group.profits();
        var others = against.profits();
        if (Math.min(profits.count(), others.count()) > Permutation.LARGEST
                && Math.min(group.returned(), against.returned()) >= MANY_RETURNED) {
            var means = new TwoMeans(
                    Sample.of(profits.zeros(), profits.others()), Sample.of(others.zeros(), others.others()));
            return means.standardError() == 0
                    ? Optional.empty()
                    : Optional.of(raw(means.difference(), means.interval(), means.p(), WELCH));
        }
        var permuted = Permutation.of(profits.all(), others.all());
        return isFinite(permuted.interval())
                ? Optional.of(raw(permuted.difference(), permuted.interval(), permuted.p(), PERMUTATION))
                : Optional.empty();
    }

    private static boolean isFinite(Interval interval) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    }

    private static Difference raw(double value, Interval interval, double p, String method) {
        return new Difference(value, interval, p, p, method);
    }
}
