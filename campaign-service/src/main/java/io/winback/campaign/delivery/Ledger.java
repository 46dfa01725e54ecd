package io.winback.campaign.delivery;

import io.winback.campaign.transport.Outcome;
import io.winback.platform.ids.Ids;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The table of messages (claim, dispatch, confirm). A message is DISPATCHED before the first byte leaves and confirmed by the attempt
 * that sent it; a dispatch that is never confirmed becomes UNKNOWN and is not repeated.
 */
@Singleton
public class Ledger {

    private static final int BASE32 = 32;

    private final Database database;
    private final DerivedIds derived;
    private final Ids ids;
    private final String domain;

    Ledger(Database database, DerivedIds derived, Ids ids, ShopProfile shop) {
        this.database = database;
        this.derived = derived;
        this.ids = ids;
        this.domain = shop.sender().substring(shop.sender().indexOf('@') + 1);
    }

    /** Plans messages in the caller's transaction; one that exists for its enrollment and stage stays as it is. */
    public void plan(List<PlannedMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, priority,
                      message_id, state, not_before)
                    values (:id, :enrollment, :stage, :campaign, :customer, :mail, :purpose, :priority,
                      :messageId, 'PLANNED', :notBefore)
                    on conflict (enrollment_id, stage) do nothing
                    """);
            for (var message : messages) {
                batch.bind("id", ids.next())
                        .bind("enrollment", message.enrollment())
                        .bind("stage", message.stage())
                        .bind("campaign", message.campaign())
                        .bind("customer", message.customer())
                        .bind("mail", message.mail())
                        .bind("purpose", message.purpose())
                        .bind("priority", message.priority())
                        .bind("messageId", messageId(message.enrollment(), message.stage()))
                        .bind("notBefore", message.notBefore())
                        .add();
            }
            batch.execute();
        });
    }

    /** Cancels what has not left yet of these enrollments, in the caller's transaction. */
    public void cancel(Collection<UUID> enrollments, String outcome, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        update message set state = 'CANCELLED', outcome = :outcome, settled_at = :now
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
                              dispatched_at = :now where id = any(:ids)
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

    void postpone(Map<UUID, Instant> untils) {
        if (untils.isEmpty()) {
            return;
        }
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    update message set not_before = :until, held_at = null, held_due = null where id = :id
                    """);
            untils.forEach(
                    (id, until) -> batch.bind("id", id).bind("until", until).add());
            batch.execute();
        });
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

    /**
     * Records what became of a dispatch, and returns whose message it is now; nothing if another attempt has taken over. A late word also
     * resolves UNKNOWN.
     */
    Optional<String> confirm(UUID id, int attempt, Outcome outcome, Instant now, Instant retryAt) {
        return database.with(sql -> sql.createQuery("""
                        update message set state = :state, smtp_code = :code, outcome = :text,
                          settled_at = case when :state = 'DEFERRED' then null else :now::timestamptz end,
                          retry_at = case when :state = 'DEFERRED' then :retryAt::timestamptz end, lease_until = null
                        where id = :id and attempt = :attempt and state in ('DISPATCHED', 'UNKNOWN')
                        returning customer_id
                        """)
                .bind("state", outcome.state())
                .bind("code", outcome.code())
                .bind("text", outcome.text())
                .bind("now", now)
                .bind("retryAt", retryAt)
                .bind("id", id)
                .bind("attempt", attempt)
                .mapTo(String.class)
                .findOne());
    }

    /** The customer was erased while the mail was on its way: it is not tried again, and the word of the mail server is not kept. */
    void forget(UUID id, Instant now) {
        database.use(
                sql -> sql.createUpdate("""
                        update message set outcome = case when state = 'DEFERRED' then 'ERASED' end, retry_at = null,
                          state = case when state = 'DEFERRED' then 'CANCELLED' else state end, settled_at = :now
                        where id = :id
                        """).bind("id", id).bind("now", now).execute());
    }

    private String messageId(UUID enrollment, String stage) {
        var hash = new BigInteger(1, derived.bytes("message", enrollment.toString(), stage)).toString(BASE32);
        return "<" + hash + "@" + domain + ">";
    }
}
