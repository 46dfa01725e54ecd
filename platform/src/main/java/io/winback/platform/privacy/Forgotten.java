package io.winback.platform.privacy;

import java.util.Map;
import java.util.TreeMap;

/** How many rows of which table an erasure deleted, and how many it kept for totals under a fresh random id. */
public record Forgotten(Map<String, Long> deleted, Map<String, Long> anonymised) {

    public Forgotten {
        deleted = Map.copyOf(deleted);
        anonymised = Map.copyOf(anonymised);
    }

    /** Collects the counts of one erasure. */
    public static final class Count {

        private final Map<String, Long> deleted = new TreeMap<>();
        private final Map<String, Long> anonymised = new TreeMap<>();

        public Count deleted(String table, long rows) {
            deleted.merge(table, rows, Long::sum);
            return this;
        }

        public Count anonymised(String table, long rows) {
            anonymised.merge(table, rows, Long::sum);
            return this;
        }

        public Forgotten done() {
            return new Forgotten(deleted, anonymised);
        }
    }
}
