package io.winback.campaign.delivery;

import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of messages (claim, dispatch, confirm). A message is DISPATCHED before the first byte leaves and confirmed by the attempt
 * that sent it; a dispatch that is never confirmed becomes UNKNOWN and is not repeated.
 */
@Singleton
public class Ledger {

    private final Database database;
    private final MessageIds messageIds;
    private final Ids ids;

    Ledger(Database database, MessageIds messageIds, Ids ids) {
        this.database = database;
        this.messageIds = messageIds;
        this.ids = ids;
    }

    /**
     * Plans messages in the caller's transaction; one that exists for its enrollment and stage stays as it is. Returns the runs whose
     * message is planned now.
     */
    public Set<UUID> plan(List<PlannedMessage> messages) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        return database.with(sql -> Columns.of(messages)
                .with("id", any -> ids.next())
                .with("enrollment", PlannedMessage::enrollment)
                .with("stage", PlannedMessage::stage)
                .with("campaign", PlannedMessage::campaign)
                .with("customer", PlannedMessage::customer)
                .with("mail", PlannedMessage::mail)
                .with("purpose", PlannedMessage::purpose)
                .with("priority", PlannedMessage::priority)
                .with("messageId", message -> messageIds.of(message.enrollment(), message.stage()))
                .with("notBefore", PlannedMessage::notBefore)
                .bindTo(sql.createQuery("""
                        insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, priority,
                          message_id, state, not_before)
                        select id, enrollment, stage, campaign, customer, mail, purpose, priority, message_id, 'PLANNED', not_before
                        from unnest(cast(:id as uuid[]), cast(:enrollment as uuid[]), cast(:stage as text[]),
                          cast(:campaign as text[]), cast(:customer as text[]), cast(:mail as text[]), cast(:purpose as text[]),
                          cast(:priority as integer[]), cast(:messageId as text[]), cast(:notBefore as timestamptz[]))
                          as n(id, enrollment, stage, campaign, customer, mail, purpose, priority, message_id, not_before)
                        on conflict (enrollment_id, stage) do nothing
                        returning enrollment_id
                        """))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }

    /** Looks again at what waits until its customers are to be written to or there is something to tell; they are locked. */
    public void lookAgain(Collection<String> customers, Instant at) {
        if (!customers.isEmpty()) {
            database.use(sql -> sql.createUpdate("""
                            update message m set not_before = :at
                            where m.customer_id = any(:ids) and m.state in ('PLANNED', 'DEFERRED') and m.not_before > :at
                              and (select d.rule from decision d where d.customer_id = m.customer_id
                                     and d.enrollment_id = m.enrollment_id and d.stage = m.stage
                                   order by d.id desc limit 1) in ('COOL_DOWN', 'NO_NEW_PRODUCT', 'CONTACT_REQUESTED')
                            """)
                    .bind("at", at)
                    .bindArray("ids", String.class, customers.toArray())
                    .execute());
        }
    }

    /** Cancels what has not left yet of these enrollments, in the caller's transaction. */
    public void cancel(Collection<UUID> enrollments, String outcome, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        update message set state = 'CANCELLED', outcome = :outcome, settled_at = :now, retry_at = null
                        where enrollment_id = any(:ids) and state in ('PLANNED', 'DEFERRED')
                        """)
                .bind("outcome", outcome)
                .bind("now", now)
                .bindArray("ids", UUID.class, enrollments.toArray())
                .execute());
    }

    /** Marks messages as on their way, before any byte of them leaves. */
    void dispatch(List<Candidate> messages, Instant now, Instant leaseUntil) {
        database.use(sql -> {
            sql.createUpdate("""
                            update message set state = 'DISPATCHED', attempt = attempt + 1, lease_until = :lease,
                              retry_at = null, awaits_pool = null, dispatched_at = :now where id = any(:ids)
                            """)
                    .bind("lease", leaseUntil)
                    .bind("now", now)
                    .bindArray(
                            "ids",
                            UUID.class,
                            messages.stream().map(Candidate::id).toArray())
                    .execute();
        });
    }

    /** Marks messages that may have left already as on their way once more; their contacts are counted. */
    void dispatchAgain(List<Candidate> messages, Instant leaseUntil) {
        database.use(sql -> sql.createUpdate("""
                        update message set state = 'DISPATCHED', attempt = attempt + 1, resends = 1, resend_at = null,
                          lease_until = :lease where id = any(:ids)
                        """)
                .bind("lease", leaseUntil)
                .bindArray(
                        "ids", UUID.class, messages.stream().map(Candidate::id).toArray())
                .execute());
    }

    /** When messages that may have left are sent once more, by the machine clock; null holds them. */
    void resendAt(List<UUID> messages, @Nullable Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        database.use(sql -> sql.createUpdate("update message set resend_at = :at where id = any(:ids)")
                .bind("at", at)
                .bindArray("ids", UUID.class, messages.toArray())
                .execute());
    }

    void postpone(Map<UUID, Instant> untils) {
        if (untils.isEmpty()) {
            return;
        }
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    update message set not_before = :until, held_at = null, held_due = null, awaits_pool = null where id = :id
                    """);
            untils.forEach(
                    (id, until) -> batch.bind("id", id).bind("until", until).add());
            batch.execute();
        });
    }

    /** The pools whose next codes postponed messages wait for. */
    void await(Map<UUID, String> pools) {
        set("awaits_pool", pools);
    }

    /** Other mails go than those that were planned. */
    void rewrite(Map<UUID, String> mails) {
        set("mail", mails);
    }

    private void set(String column, Map<UUID, String> values) {
        if (values.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(values.entrySet())
                .with("id", Map.Entry::getKey)
                .with("value", Map.Entry::getValue)
                .bindTo(sql.createUpdate("""
                        update message m set <column> = n.value
                        from unnest(cast(:id as uuid[]), cast(:value as text[])) n(id, value) where m.id = n.id
                        """).define("column", column))
                .execute());
    }

    /** Holds messages that missed their time until a marketer says what becomes of them. */
    void hold(Collection<UUID> messages, Instant now) {
        if (messages.isEmpty()) {
            return;
        }
        database.use(sql -> sql.createUpdate("""
                        update message set held_at = :now, held_due = not_before, not_before = null where id = any(:ids)
                        """)
                .bind("now", now)
                .bindArray("ids", UUID.class, messages.toArray())
                .execute());
    }

    /** Writes down that messages will not be sent. */
    void settle(Map<UUID, ClaimRound.Settlement> settlements, Instant now) {
        if (settlements.isEmpty()) {
            return;
        }
        database.use(sql -> {
            var batch = sql.prepareBatch(
                    "update message set state = :state, outcome = :outcome, settled_at = :now where id = :id");
            settlements.forEach((id, settlement) -> batch.bind("state", settlement.state())
                    .bind("outcome", settlement.outcome())
                    .bind("now", now)
                    .bind("id", id)
                    .add());
            batch.execute();
        });
    }
}
