package io.winback.segmentation.prediction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The histories of many customers, equal ones merged: the likelihood needs each distinct (x, t_x, T) but once. Days are whole, so there
 * are far fewer of them than customers.
 */
public final class Histories {

    private static final int DAY_BITS = 21;
    private static final int DAY_LIMIT = 1 << DAY_BITS;

    private final int[] repeats;
    private final int[] recencyDays;
    private final int[] ageDays;
    private final long[] customers;

    private Histories(Map<Long, Long> counts) {
        var keys = counts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        repeats = new int[keys.length];
        recencyDays = new int[keys.length];
        ageDays = new int[keys.length];
        customers = new long[keys.length];
        for (var i = 0; i < keys.length; i++) {
            repeats[i] = (int) (keys[i] >>> 2 * DAY_BITS);
            recencyDays[i] = (int) (keys[i] >>> DAY_BITS) & (DAY_LIMIT - 1);
            ageDays[i] = (int) keys[i] & (DAY_LIMIT - 1);
            customers[i] = counts.getOrDefault(keys[i], 0L);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The number of distinct histories, ordered by repeats, recency and age. */
    public int size() {
        return customers.length;
    }

    public int repeats(int index) {
        return repeats[index];
    }

    public int recencyDays(int index) {
        return recencyDays[index];
    }

    public int ageDays(int index) {
        return ageDays[index];
    }

    /** How many customers have this history. */
    public long customers(int index) {
        return customers[index];
    }

    /** How many customers there are in all. */
    public long total() {
        return Arrays.stream(customers).sum();
    }

    public History history(int index) {
        return History.ofDays(repeats[index], recencyDays[index], ageDays[index]);
    }

    /** Takes the histories one by one, in any order. */
    public static final class Builder {

        private final Map<Long, Long> counts = new HashMap<>();

        private Builder() {}

        /**
         * @param repeats purchases after the first
         * @param recencyDays whole days from the first purchase to the last
         * @param ageDays whole days from the first purchase to the end of what is known
         * @param customers how many have this history
         */
        public Builder add(int repeats, int recencyDays, int ageDays, long customers) {
            if (repeats < 0
                    || recencyDays < 0
                    || recencyDays > ageDays
                    || ageDays >= DAY_LIMIT
                    || repeats >= DAY_LIMIT) {
                throw new IllegalArgumentException(
                        "A history needs repeats >= 0 and 0 <= recency <= age, not %d, %d, %d days"
                                .formatted(repeats, recencyDays, ageDays));
            }
            // A repeat is on a later day, so ages are above zero where there are any.
            if (repeats > 0 && recencyDays == 0 || repeats == 0 && recencyDays > 0 || customers < 0) {
                throw new IllegalArgumentException(
                        "The recency is 0 without a repeat and only then, and customers are not negative: %d days, %d"
                                .formatted(recencyDays, customers));
            }
            if (customers > 0) {
                counts.merge(
                        (long) repeats << 2 * DAY_BITS | (long) recencyDays << DAY_BITS | ageDays,
                        customers,
                        Long::sum);
            }
            return this;
        }

        public Histories build() {
            return new Histories(counts);
        }
    }
}
