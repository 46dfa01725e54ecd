package io.winback.campaign.rehearsal;

import java.util.Collection;
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

    /** Of these names, 0 where there was none; and whatever else was counted. */
    Map<String, Long> of(Collection<String> names) {
        var all = all();
        names.forEach(name -> all.putIfAbsent(name, 0L));
        return all;
    }

    Map<String, Long> all() {
        return new TreeMap<>(counts);
    }
}
