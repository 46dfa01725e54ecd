package io.winback.campaign.feedback;

import io.winback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of the ledger that was named by what came back. */
public record MailOfOurs(
        UUID id,
        UUID enrollment,
        String customer,
        String campaign,
        String stage,
        String state,
        String domain,
        @Nullable Instant dispatchedAt) {

    static final String COLUMNS = "id, enrollment_id, customer_id, campaign, stage, state, message_id, dispatched_at";

    private static final Set<String> LEFT = Set.of("DISPATCHED", "SENT", "UNKNOWN", "FAILED");

    static MailOfOurs from(ResultSet row) throws SQLException {
        var messageId = row.getString("message_id");
        return new MailOfOurs(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getString("stage"),
                row.getString("state"),
                messageId.substring(messageId.indexOf('@') + 1, messageId.length() - 1),
                Instants.orNull(row, "dispatched_at"));
    }

    /** It is, or may be, out in the world. */
    public boolean left() {
        return LEFT.contains(state);
    }

    /** The instant of a report, no later than now and no earlier than the mail: clocks of others are not to be trusted. */
    Instant clamped(@Nullable Instant at, Instant now) {
        var told = at == null || at.isAfter(now) ? now : at;
        return dispatchedAt != null && told.isBefore(dispatchedAt) ? dispatchedAt : told;
    }
}
