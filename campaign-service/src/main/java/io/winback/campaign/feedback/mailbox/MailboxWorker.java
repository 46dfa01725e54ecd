package io.winback.campaign.feedback.mailbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.feedback.FeedbackConfig;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;

/** Reads the mailbox now and then, one process at a time. */
@Singleton
class MailboxWorker {

    /** Longer than a batch takes; a process that died is followed by another after it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final FeedbackConfig.Imap config;
    private final ReturnedMails mails;
    private final Database database;
    private final Clock machine;
    private final Duties duties;
    private final WorkLoop loop;

    MailboxWorker(
            FeedbackConfig config, ReturnedMails mails, Database database, @Machine Clock machine, Duties duties) {
        this.duties = duties;
        this.config = config.imap();
        this.mails = mails;
        this.database = database;
        this.machine = machine;
        this.loop = new WorkLoop("mailbox", this.config.poll(), this::once);
    }

    void start(@Observes StartupEvent event) {
        if (config.host().isPresent()) {
            duties.start(Duty.WORKERS, loop);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean once() {
        var host = config.host().orElseThrow();
        var mailbox = config.user().orElse("") + "@" + host;
        if (!taken(mailbox)) {
            return false;
        }
        try {
            return new ImapMailbox(config, host).read(mails::take);
        } catch (MessagingException e) {
            Log.warnf("mailbox host=%s cannot be read: %s", host, e.getClass().getSimpleName());
            return false;
        } finally {
            release(mailbox);
        }
    }

    private boolean taken(String mailbox) {
        var now = machine.instant();
        return database.with(sql -> sql.createUpdate("""
                        insert into mailbox_lease as l (mailbox, lease_until) values (:mailbox, :until)
                        on conflict (mailbox) do update set lease_until = excluded.lease_until where l.lease_until <= :now
                        """)
                        .bind("mailbox", mailbox)
                        .bind("until", now.plus(LEASE))
                        .bind("now", now)
                        .execute())
                > 0;
    }

    private void release(String mailbox) {
        database.use(sql -> sql.createUpdate("delete from mailbox_lease where mailbox = :mailbox")
                .bind("mailbox", mailbox)
                .execute());
    }
}
