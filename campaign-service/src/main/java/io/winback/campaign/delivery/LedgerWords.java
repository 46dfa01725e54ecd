package io.winback.campaign.delivery;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes into the ledger what was learned of messages, a batch at a time. The customers are locked by the caller. */
@Singleton
class LedgerWords {

    private final Database database;

    LedgerWords(Database database) {
        this.database = database;
    }

    /** Whose message it is at present; nobody's if there is none. */
    Optional<String> customer(UUID message) {
        return database.with(sql -> sql.createQuery("select customer_id from message where id = :id")
                .bind("id", message)
                .mapTo(String.class)
                .findOne());
    }

    /** Messages of a run of which it may not be known whether they left, by stage. */
    Map<String, UUID> doubtful(UUID enrollment) {
        return database.with(sql -> sql.createQuery("""
                        select stage, id from message where enrollment_id = :enrollment and attempt > 0
                          and state in ('UNKNOWN', 'DISPATCHED', 'DEFERRED', 'PLANNED')
                        """)
                .bind("enrollment", enrollment)
                .map((row, context) -> Map.entry(row.getString("stage"), row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The messages, locked in the order of their ids. */
    List<LedgerRow> lock(Collection<UUID> messages) {
        return database.with(sql -> sql.createQuery("""
                        select m.id, m.enrollment_id, m.stage, m.campaign, m.customer_id, m.purpose, m.state, m.attempt,
                          m.deferrals, m.deferred_since, m.resends, m.lease_until, e.campaign_version,
                          e.state = 'ENDED' as ended
                        from message m join enrollment e on e.id = m.enrollment_id
                        where m.id = any(:ids) order by m.id for update of m
                        """)
                .bindArray("ids", UUID.class, messages.toArray())
                .map((row, context) -> LedgerRow.from(row))
                .list());
    }

    /**
     * @param now by the business clock
     * @param machineNow by the machine clock
     */
    void write(List<Change> changes, Instant now, Instant machineNow) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    update message set state = :state, smtp_code = :code, outcome = :text, retry_at = :retryAt,
                      resend_at = :resendAt, resends = :resends, lease_until = null, deferrals = :deferrals,
                      deferred_since = case when :deferrals > 0 then coalesce(deferred_since, :machineNow) end,
                      accepted_at = case when :state = 'SENT' then :now::timestamptz else accepted_at end,
                      unknown_at = case when :state = 'UNKNOWN' then coalesce(unknown_at, :now) else unknown_at end,
                      settled_at = case when :open then null else coalesce(settled_at, :now) end
                    where id = :id
                    """);
            for (var change : changes) {
                batch.bind("state", change.state().name())
                        .bind("code", change.word().code())
                        .bind("text", change.word().text())
                        .bind("retryAt", change.retryAt())
                        .bind("resendAt", change.resendAt())
                        .bind("resends", change.resends())
                        .bind("deferrals", change.deferrals())
                        .bind("machineNow", machineNow)
                        .bind("now", now)
                        .bind("open", change.state().open())
                        .bind("id", change.row().id())
                        .add();
            }
            batch.execute();
        });
    }

    /** Keeps what was said, for the history of the messages. */
    void remember(List<Change> changes, Instant now) {
        var remarkable = changes.stream().filter(Change::isRemarkable).toList();
        if (remarkable.isEmpty()) {
            return;
        }
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into message_word (message_id, at, attempt, state, source, code, text)
                    values (:id, :now, :attempt, :state, :source, :code, :text)
                    """);
            for (var change : remarkable) {
                batch.bind("id", change.row().id())
                        .bind("now", now)
                        .bind("attempt", change.row().attempt())
                        .bind("state", change.state().name())
                        .bind("source", change.source())
                        .bind("code", change.word().code())
                        .bind("text", change.word().text())
                        .add();
            }
            batch.execute();
        });
    }

    /** The customers were erased while their mails were on the way: nothing is tried again, and no word of the mail server is kept. */
    void forget(List<UUID> messages, Instant now) {
        if (messages.isEmpty()) {
            return;
        }
        database.use(sql -> sql.createUpdate("""
                        update message set outcome = case when state in ('DEFERRED', 'PLANNED', 'CANCELLED') then 'ERASED' end,
                          retry_at = null, resend_at = null,
                          state = case when state in ('DEFERRED', 'PLANNED') then 'CANCELLED' else state end, settled_at = :now
                        where id = any(:ids)
                        """)
                .bind("now", now)
                .bindArray("ids", UUID.class, messages.toArray())
                .execute());
    }
}
