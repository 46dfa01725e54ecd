package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.audience.Objection;
import io.winback.campaign.audience.Permission;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.experiment.Assignment;
import io.winback.campaign.experiment.HeldOutBy;
import io.winback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be considered for a campaign, with what the filters look at.
 *
 * @param member whether they are in the segment
 * @param suppressedSince when we were first told that the address is closed
 * @param excluded what speaks against any contact, by kind
 * @param fact id of what brought them in, where that was no segment
 * @param parkedFor rule by which they waited for something to happen until now
 * @param last their last run through it
 */
record EntryCandidate(
        String campaign,
        String customer,
        boolean member,
        @Nullable String zone,
        @Nullable String country,
        @Nullable Instant grantedAt,
        @Nullable Instant grantedUntil,
        @Nullable Instant withdrawnAt,
        boolean suppressed,
        @Nullable Instant suppressedSince,
        List<Objection> excluded,
        @Nullable Instant lastOrderedAt,
        Instant dueAt,
        @Nullable String fact,
        @Nullable Instant factAt,
        @Nullable String mended,
        @Nullable String parkedFor,
        @Nullable LastRun last) {

    /** A run that a customer has been through, or is still in. */
    record LastRun(UUID id, int run, int version, Assignment assignment, boolean active, Instant enrolledAt) {

        /** One in which something is still to be sent; who is held out begins again with those who are not. */
        boolean goesOn() {
            return active && assignment.arm() == Arm.TREATED;
        }
    }

    static EntryCandidate from(ResultSet row) throws SQLException {
        return new EntryCandidate(
                row.getString("campaign"),
                row.getString("customer_id"),
                row.getBoolean("member"),
                row.getString("zone"),
                row.getString("country"),
                Instants.orNull(row, "granted_at"),
                Instants.orNull(row, "granted_until"),
                Instants.orNull(row, "withdrawn_at"),
                row.getBoolean("suppressed"),
                Instants.orNull(row, "suppressed_since"),
                Exclusions.of(row),
                Instants.orNull(row, "last_ordered_at"),
                Instants.of(row, "due_at"),
                row.getString("fact"),
                Instants.orNull(row, "fact_at"),
                row.getString("mended"),
                row.getString("parked_for"),
                last(row));
    }

    Permission permission(String purpose) {
        return new Permission(purpose, grantedAt, grantedUntil, withdrawnAt);
    }

    private static @Nullable LastRun last(ResultSet row) throws SQLException {
        var id = row.getObject("last_id", UUID.class);
        var enrolledAt = Instants.orNull(row, "last_enrolled_at");
        return id == null || enrolledAt == null
                ? null
                : new LastRun(
                        id,
                        row.getInt("last_run"),
                        row.getInt("last_version"),
                        assignment(row),
                        row.getBoolean("last_active"),
                        enrolledAt);
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        var heldOutBy = row.getString("last_held_out_by");
        return new Assignment(
                Arm.valueOf(row.getString("last_arm")),
                heldOutBy == null ? null : HeldOutBy.valueOf(heldOutBy),
                row.getString("last_variant"));
    }
}
