package io.winback.segmentation.lifecycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Days between consecutive purchases of the same customer, counted by their length. */
final class Gaps {

    private final SortedMap<Integer, Long> counts;

    Gaps(Map<Integer, Long> counts) {
        this.counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A percentile by linear interpolation between closest ranks: type 7 of Hyndman and Fan, "Sample Quantiles in Statistical
     * Packages" (1996). Exact; null without gaps.
     */
    @Nullable
    BigDecimal percentile(int percent) {
        var count = count();
        if (count == 0) {
            return null;
        }
        var position = percent * (count - 1);
        var lower = at(position / 100);
        var upper = at(Math.min(count - 1, position / 100 + 1));
        var exact = BigDecimal.valueOf(lower)
                .add(BigDecimal.valueOf((upper - lower) * (position % 100), 2))
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** A percentile rounded up to whole days. */
    @Nullable
    Integer days(int percent) {
        var exact = percentile(percent);
        return exact == null ? null : exact.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** The gap at that rank from 0, the shortest first. */
    private long at(long rank) {
        var passed = 0L;
        for (var gap : counts.entrySet()) {
            passed += gap.getValue();
            if (rank < passed) {
                return gap.getKey();
            }
        }
        throw new IllegalArgumentException("No gap at rank " + rank);
    }
}
