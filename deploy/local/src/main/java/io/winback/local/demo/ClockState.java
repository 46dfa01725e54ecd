package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a service's clock says. */
record ClockState(
        Service service,
        Instant now,
        boolean stepped,
        @Nullable Instant nextDue,
        long inHand,
        long outbox) {

    static ClockState of(Service service, JsonNode state) {
        var next = state.path("nextDue").asText("");
        return new ClockState(
                service,
                Instant.parse(state.path("now").asText()),
                state.path("stepped").asBoolean(),
                next.isEmpty() || next.equals("null") ? null : Instant.parse(next),
                state.path("inHand").asLong(),
                state.path("outbox").asLong());
    }

    boolean overdue() {
        return nextDue != null && !nextDue.isAfter(now);
    }

    boolean idle() {
        return inHand == 0 && outbox == 0 && !overdue();
    }

    @Override
    public String toString() {
        return service.key() + " has " + inHand + " in hand and " + outbox + " in its outbox"
                + (overdue() ? ", and work due at " + nextDue : "");
    }
}
