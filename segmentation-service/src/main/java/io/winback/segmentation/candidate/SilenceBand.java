package io.winback.segmentation.candidate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Days since the last purchase, both included. Within a band customers are taken to return at the same rate. */
@RegisterForReflection
record SilenceBand(int from, int to) {

    private static final int NEVER = 1_000_000;

    static final List<SilenceBand> ALL = List.of(
            new SilenceBand(0, 30),
            new SilenceBand(31, 90),
            new SilenceBand(91, 180),
            new SilenceBand(181, 365),
            new SilenceBand(366, 545),
            new SilenceBand(546, 730),
            new SilenceBand(731, 1095),
            new SilenceBand(1096, NEVER));

    static SilenceBand of(long days) {
        return ALL.stream()
                .filter(band -> days <= band.to)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Silent for " + days + " days"));
    }

    @Override
    public String toString() {
        return to == NEVER ? "over " + (from - 1) : from + " to " + to;
    }
}
