package io.winback.campaign.redemption;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Marks codes as revoked, in the caller's transaction; their holders are locked. */
@Singleton
class Revocations {

    private final Database database;

    Revocations(Database database) {
        this.database = database;
    }

    List<Revoked> ofRuns(Collection<UUID> enrollments, String reason, Instant now) {
        return revoke("enrollment_id = any(:ids)", enrollments, reason, now);
    }

    /** Codes of runs that no mail has brought since they were issued. */
    List<Revoked> unsent(Collection<UUID> enrollments, String reason, Instant now) {
        return revoke("""
                enrollment_id = any(:ids) and state = 'ISSUED' and not exists (
                  select 1 from message m where m.enrollment_id = coupon.enrollment_id and m.dispatched_at >= coupon.issued_at
                    and m.state in ('DISPATCHED', 'DEFERRED', 'SENT', 'UNKNOWN'))
                """, enrollments, reason, now);
    }

    List<Revoked> one(UUID coupon, String reason, Instant now) {
        return revoke("id = any(:ids)", List.of(coupon), reason, now);
    }

    private List<Revoked> revoke(String which, Collection<UUID> ids, String reason, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        with taken as materialized (
                          select id from coupon where %s and revoked_at is null and not erased order by id for update)
                        update coupon c set revoked_at = :now, revoked_because = :reason, reserved_order = null,
                          reserved_until = null, settle_at = :now,
                          state = case when state = 'REDEEMED' then state else 'REVOKED' end
                        from taken where c.id = taken.id
                        returning c.id, code, customer_id, campaign, enrollment_id, offer, state = 'REDEEMED' as used
                        """.formatted(which))
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("reason", reason)
                .bind("now", now)
                .map((row, context) -> revoked(row))
                .list());
    }

    private static Revoked revoked(ResultSet row) throws SQLException {
        return new Revoked(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getObject("enrollment_id", UUID.class),
                row.getString("offer"),
                row.getBoolean("used"));
    }
}
