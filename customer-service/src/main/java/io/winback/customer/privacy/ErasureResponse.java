package io.winback.customer.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an erasure is. It does not say whose it is: nobody here knows any more. */
record ErasureResponse(
        UUID id,
        State state,
        @Nullable String reference,
        Instant requestedAt,
        @Nullable Instant completedAt,
        List<Receipt> receipts) {

    /** OVERDUE waits for a service for longer than it should. */
    enum State {
        RUNNING,
        OVERDUE,
        COMPLETED
    }

    /** What one service deleted, and what it kept for totals under a fresh random id, in rows by table. */
    record Receipt(String service, Instant completedAt, Map<String, Long> deleted, Map<String, Long> anonymised) {}
}
