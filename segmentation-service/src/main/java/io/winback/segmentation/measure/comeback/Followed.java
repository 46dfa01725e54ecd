package io.winback.segmentation.measure.comeback;

import io.winback.platform.statistics.Interval;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.comeback.ComebacksResponse.Horizon;
import io.winback.segmentation.measure.comeback.ComebacksResponse.Organic;
import java.util.List;
import java.util.function.Predicate;

/** Those lost on one date, followed for some days. A contact on the day of the purchase counts as before it. */
record Followed(List<Fates.Fate> fates) {

    long lost() {
        return sum(fate -> true);
    }

    Horizon within(int days) {
        var contacted = sum(fate -> contactedBy(fate, days));
        return new Horizon(
                days,
                Share.of(sum(fate -> camebackAlone(fate, days)), lost() - contacted),
                Share.of(sum(fate -> contactedBy(fate, days) && returnedBy(fate, days)), contacted),
                organic(days),
                null);
    }

    /**
     * Product-limit estimate with the interval of Wilson on the effective sample: as many as would give, uncensored, the variance of
     * Greenwood 1926 (Cutler and Ederer 1958, Journal of Chronic Diseases 8, 699-712).
     */
    private Organic organic(int days) {
        var atRisk = lost() - sum(fate -> contactedBy(fate, 0));
        if (atRisk == 0) {
            return new Organic(null, null, null);
        }
        var away = 1.0;
        var greenwood = 0.0;
        for (var day = 1; day <= days && atRisk > 0; day++) {
            var on = day;
            var back = sum(fate -> camebackAlone(fate, on) && !camebackAlone(fate, on - 1));
            var contacted = sum(fate -> contactedBy(fate, on) && !contactedBy(fate, on - 1));
            away *= 1 - (double) back / atRisk;
            greenwood += back == atRisk ? 0 : (double) back / ((double) atRisk * (atRisk - back));
            atRisk -= back + contacted;
        }
        var share = 1 - away;
        // variance = away^2 * greenwood = share * away / effective
        var effective = greenwood == 0 || away == 0 ? Math.max(1, atRisk) : share / (away * greenwood);
        var interval = Interval.of(share, effective);
        return new Organic(Share.decimal(share), Share.decimal(interval.low()), Share.decimal(interval.high()));
    }

    private long sum(Predicate<Fates.Fate> which) {
        return fates.stream().filter(which).mapToLong(Fates.Fate::customers).sum();
    }

    private static boolean returnedBy(Fates.Fate fate, int days) {
        return fate.returned() != null && fate.returned() <= days;
    }

    /** Contacted within the days, and not after he had bought. */
    private static boolean contactedBy(Fates.Fate fate, int days) {
        return fate.contacted() != null
                && fate.contacted() <= days
                && (fate.returned() == null || fate.contacted() <= fate.returned());
    }

    private static boolean camebackAlone(Fates.Fate fate, int days) {
        return returnedBy(fate, days) && !contactedBy(fate, days);
    }
}
