package io.winback.campaign.feedback;

import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of what was reported, and of mailboxes that are left in peace, in the caller's transaction. */
@Singleton
class FeedbackLog {

    private final Database database;
    private final Ids ids;
    private final FeedbackConfig config;

    FeedbackLog(Database database, Ids ids, FeedbackConfig config) {
        this.database = database;
        this.ids = ids;
        this.config = config;
    }

    /** One fact about a message. */
    record Fact(
            UUID message,
            Report.Kind kind,
            Report.Source source,
            @Nullable Integer code,
            @Nullable String status,
            Instant at) {}

    /** Writes a fact once; returns whether it is news. */
    boolean write(Fact fact) {
        return database.with(sql -> sql.createUpdate("""
                        insert into mail_feedback (id, message_id, customer_id, campaign, domain, kind, source, code, status,
                          happened_at)
                        select :id, m.id, m.customer_id, m.campaign, rtrim(split_part(m.message_id, '@', 2), '>'), :kind, :source,
                          :code::integer, :status::text, :at::timestamptz
                        from message m where m.id = :message
                        on conflict (message_id, kind) do nothing
                        """)
                        .bind("id", ids.next())
                        .bind("kind", fact.kind())
                        .bind("source", fact.source())
                        .bind("code", fact.code())
                        .bind("status", fact.status())
                        .bind("at", fact.at())
                        .bind("message", fact.message())
                        .execute())
                > 0;
    }

    /** Leaves a mailbox in peace that could not take several mails, or the first one after such a rest. */
    void rest(String customer, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        insert into mailbox_pause as p (customer_id, paused_at, paused_until)
                        select :customer, :now::timestamptz, :until::timestamptz
                        where (select count(*) from mail_feedback where customer_id = :customer and kind = 'SOFT_BOUNCE'
                            and happened_at > :since) >= :enough
                          or exists (select 1 from mailbox_pause where customer_id = :customer)
                        on conflict (customer_id) do update
                          set paused_at = excluded.paused_at, paused_until = excluded.paused_until, times = p.times + 1
                          where p.paused_until <= :now
                        """)
                .bind("customer", customer)
                .bind("now", now)
                .bind("until", now.plus(Duration.ofDays(config.pauseDays())))
                .bind("since", now.minus(Duration.ofDays(config.softBounceDays())))
                .bind("enough", config.softBounces())
                .execute());
    }

    /** A mail came through after a rest: the mailbox is as good as any. */
    void recovered(String customer, Instant now) {
        database.use(sql -> sql.createUpdate(
                        "delete from mailbox_pause where customer_id = :customer and paused_until <= :now")
                .bind("customer", customer)
                .bind("now", now)
                .execute());
    }
}
