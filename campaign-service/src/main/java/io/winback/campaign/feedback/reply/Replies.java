package io.winback.campaign.feedback.reply;

import io.winback.campaign.feedback.MailOfOurs;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of answers, in the caller's transaction. */
@Singleton
class Replies {

    private static final String COLUMNS = """
            id, customer_id, enrollment_id, message_id, campaign, stage, received_at, proposal, state, resolved_at, resolved_by
            """;

    private final Database database;
    private final Ids ids;

    Replies(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Writes an answer once; returns its id, if it is news. */
    Optional<UUID> write(MailOfOurs mail, String hash, @Nullable String proposal, Instant at) {
        var id = ids.next();
        var written = database.with(sql -> sql.createUpdate("""
                        insert into reply (id, customer_id, enrollment_id, message_id, campaign, stage, reply_hash, received_at,
                          proposal)
                        values (:id, :customer, :enrollment, :message, :campaign, :stage, :hash, :at, :proposal)
                        on conflict (reply_hash) do nothing
                        """)
                .bind("id", id)
                .bind("customer", mail.customer())
                .bind("enrollment", mail.enrollment())
                .bind("message", mail.id())
                .bind("campaign", mail.campaign())
                .bind("stage", mail.stage())
                .bind("hash", hash)
                .bind("at", at)
                .bind("proposal", proposal)
                .execute());
        return written > 0 ? Optional.of(id) : Optional.empty();
    }

    Optional<ReplyResponse> find(UUID id) {
        return database.with(sql -> sql.createQuery("select " + COLUMNS + " from reply where id = :id")
                .bind("id", id)
                .map((row, context) -> response(row))
                .findOne());
    }

    List<ReplyResponse> pageAfter(@Nullable UUID after, @Nullable String state, int limit) {
        return database.with(sql -> sql.createQuery("select " + COLUMNS + """
                        from reply where (:state::text is null or state = :state) and (:after::uuid is null or id > :after)
                        order by id limit :limit
                        """)
                .bind("state", state)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> response(row))
                .list());
    }

    /** Closes an open answer; returns whether it was open. */
    boolean close(UUID id, String state, String by, Instant now) {
        return database.with(sql -> sql.createUpdate("""
                        update reply set state = :state, resolved_by = :by, resolved_at = :now
                        where id = :id and state = 'OPEN'
                        """)
                        .bind("state", state)
                        .bind("by", by)
                        .bind("now", now)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    /** What waited for somebody to read the answer is looked at again now, not tomorrow; every other rule still counts. */
    void release(String customer, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        update message set not_before = :now
                        where customer_id = :customer and state in ('PLANNED', 'DEFERRED') and not_before > :now
                          and not exists (select 1 from reply where customer_id = :customer and state = 'OPEN')
                        """)
                .bind("now", now)
                .bind("customer", customer)
                .execute());
    }

    private static ReplyResponse response(ResultSet row) throws SQLException {
        return new ReplyResponse(
                row.getString("id"),
                row.getString("customer_id"),
                row.getString("enrollment_id"),
                row.getString("message_id"),
                row.getString("campaign"),
                row.getString("stage"),
                Instants.of(row, "received_at"),
                row.getString("proposal"),
                row.getString("state"),
                Instants.orNull(row, "resolved_at"),
                row.getString("resolved_by"));
    }
}
