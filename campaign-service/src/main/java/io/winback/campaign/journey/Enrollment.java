package io.winback.campaign.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer's run through a campaign, as it stands. */
record Enrollment(
        UUID id,
        String campaign,
        int version,
        String customer,
        Arm arm,
        @Nullable String stage,
        Phase phase,
        @Nullable String reason,
        @Nullable String subReason,
        Instant enrolledAt,
        @Nullable Instant dueAt,
        @Nullable String zone,
        @Nullable String country) {

    static final String COLUMNS = """
            e.id, e.campaign, e.campaign_version, e.customer_id, e.arm, e.stage, e.phase, e.reason, e.sub_reason,
            e.enrolled_at, e.due_at, c.zone, c.country
            """;

    /** Where in its stage a run is. */
    enum Phase {
        /** Waits before the mail of the stage. */
        ENTERING,
        /** The mail is planned or on its way. */
        MAILING,
        /** Waits after the mail, for an answer or for the time to be over. */
        WAITING,
        DONE
    }

    static Enrollment from(ResultSet row) throws SQLException {
        return new Enrollment(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                row.getInt("campaign_version"),
                row.getString("customer_id"),
                Arm.valueOf(row.getString("arm")),
                row.getString("stage"),
                Phase.valueOf(row.getString("phase")),
                row.getString("reason"),
                row.getString("sub_reason"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                row.getString("zone"),
                row.getString("country"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
