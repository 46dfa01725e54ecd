package io.winback.e2e.faults;

import java.util.Map;
import java.util.TreeMap;

/** What the calls of the load were answered since it was cleared; 0 is no answer. */
final class Tally {

    static final int NO_ANSWER = 0;

    private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();

    synchronized void count(String kind, int status) {
        counts.computeIfAbsent(kind, any -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    synchronized void clear() {
        counts.clear();
    }

    synchronized int accepted(String kind) {
        return sum(kind, true);
    }

    synchronized int refused(String kind) {
        return sum(kind, false);
    }

    /** Answers of this kind with another status than these. */
    synchronized int others(String kind, int... statuses) {
        var all = new TreeMap<>(counts.getOrDefault(kind, Map.of()));
        for (var status : statuses) {
            all.remove(status);
        }
        return all.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int sum(String kind, boolean good) {
        return counts.getOrDefault(kind, Map.of()).entrySet().stream()
                .filter(count -> good == isGood(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    static boolean isGood(int status) {
        return status >= 200 && status < 400;
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
