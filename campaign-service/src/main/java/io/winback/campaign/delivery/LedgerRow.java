package io.winback.campaign.delivery;

import io.winback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as the ledger has it, read under its lock.
 *
 * @param attempt how often it was dispatched; words of another attempt are not about this one
 * @param deferrals refusals for now
 * @param deferredSince the first of them, by the machine clock
 * @param resends 1 once an UNKNOWN message was sent again
 * @param leaseUntil by the machine clock
 * @param ended whether its run is over, so that nothing is tried again
 */
record LedgerRow(
        UUID id,
        UUID enrollment,
        String stage,
        String campaign,
        int campaignVersion,
        String customer,
        String purpose,
        MessageState state,
        int attempt,
        int deferrals,
        @Nullable Instant deferredSince,
        int resends,
        @Nullable Instant leaseUntil,
        boolean ended) {

    static LedgerRow from(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getString("stage"),
                row.getString("campaign"),
                row.getInt("campaign_version"),
                row.getString("customer_id"),
                row.getString("purpose"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getInt("deferrals"),
                Instants.orNull(row, "deferred_since"),
                row.getInt("resends"),
                Instants.orNull(row, "lease_until"),
                row.getBoolean("ended"));
    }

    /** Whether the run still waits for word of it. A message that was UNKNOWN once has been told to its run as sent. */
    boolean awaited() {
        return state.open() && resends == 0;
    }
}
