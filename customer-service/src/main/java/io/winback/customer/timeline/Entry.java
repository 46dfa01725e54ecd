package io.winback.customer.timeline;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a timeline.
 *
 * @param id the same however often the event comes
 */
record Entry(String id, String customerId, Instant at, String kind, String text, Map<String, Object> details) {

    Entry forCustomer(String customer) {
        return new Entry(id, customer, at, kind, text, details);
    }
}
