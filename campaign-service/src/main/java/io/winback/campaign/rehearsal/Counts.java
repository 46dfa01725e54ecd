package io.winback.campaign.rehearsal;

import java.util.Map;
import java.util.TreeMap;

/** Counts by a name. */
final class Counts {

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    long sum() {
        return counts.values().stream().mapToLong(count -> count).sum();
    }

    Map<String, Long> all() {
        return new TreeMap<>(counts);
    }
}
