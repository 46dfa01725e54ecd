package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;

/** contact.closed.v1 */
@RegisterForReflection
record ContactClosed(String requestId, String customerId, String outcome, Instant closedAt) implements News {

    @Override
    public Entry entry() {
        var text =
                switch (outcome) {
                    case "REACHED" -> "Contacted, as asked for";
                    case "NOT_REACHED" -> "Could not be contacted";
                    case "WITHDRAWN" -> "No longer asks to be contacted this way";
                    default -> "The wish to be contacted is settled: " + outcome;
                };
        return Entry.of("contact.closed", requestId, customerId, closedAt, text).with("outcome", outcome);
    }
}
