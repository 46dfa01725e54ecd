package io.winback.customer.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of a timeline. Text and details hold ids and codes, no name, no address and nothing that somebody wrote.
 *
 * @param id the same however often the event comes
 */
public record Entry(String id, String customerId, Instant at, String kind, String text, Map<String, Object> details) {

    public Entry(String id, String customerId, Instant at, String kind, String text) {
        this(id, customerId, at, kind, text, Map.of());
    }

    /** @param of the id of what it tells */
    public static Entry of(String kind, String of, String customerId, Instant at, String text) {
        return new Entry(kind + "/" + of, customerId, at, kind, text);
    }

    public Entry with(String detail, Object value) {
        var more = new TreeMap<>(details);
        more.put(detail, value);
        return new Entry(id, customerId, at, kind, text, more);
    }
}
