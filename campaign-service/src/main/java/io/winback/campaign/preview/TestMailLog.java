package io.winback.campaign.preview;

import io.winback.campaign.mail.MailConfig;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Keeps test mails few, over all processes: so many an hour. */
@Singleton
class TestMailLog {

    private static final Duration HOUR = Duration.ofHours(1);

    /** One at a time, so that two requests do not both take what is left. */
    private static final long LOCK = 0x7e57_0001L;

    private final Database database;
    private final MailConfig config;
    private final Ids ids;
    private final Clock machine;

    TestMailLog(Database database, MailConfig config, Ids ids, @Machine Clock machine) {
        this.database = database;
        this.config = config;
        this.ids = ids;
        this.machine = machine;
    }

    /** Takes so many mails from this hour's allowance, or refuses all of them. */
    void take(String campaign, int mails) {
        var now = machine.instant();
        var taken = database.inNewTransaction(sql -> {
            sql.createQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                    .bind("lock", LOCK)
                    .mapTo(Integer.class)
                    .one();
            sql.createUpdate("delete from test_mail where sent_at <= :hourAgo")
                    .bind("hourAgo", now.minus(HOUR))
                    .execute();
            return sql.createUpdate("""
                            insert into test_mail (id, campaign, mails, sent_at)
                            select :id, :campaign, :mails, :now
                            where (select coalesce(sum(mails), 0) from test_mail) + :mails <= :most
                            """)
                    .bind("id", ids.next())
                    .bind("campaign", campaign)
                    .bind("mails", mails)
                    .bind("now", now)
                    .bind("most", config.testsAnHour())
                    .execute();
        });
        if (taken == 0) {
            throw Problem.of(
                    429,
                    "test-mails-often",
                    "Too many test mails",
                    "At most " + config.testsAnHour() + " an hour (winback.mail.tests-an-hour); try again later.");
        }
    }
}
