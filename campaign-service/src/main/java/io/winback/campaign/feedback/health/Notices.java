package io.winback.campaign.feedback.health;

import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What was noticed, for people to read later. */
@Singleton
class Notices {

    /** An alert that goes on is not written again before. */
    private static final Duration REPEATED = Duration.ofDays(1);

    private final Database database;
    private final Ids ids;

    Notices(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Writes a finding down; returns whether it is news. */
    boolean write(String scope, String subject, Health.Finding finding, Instant now) {
        return database.with(sql -> sql.createUpdate("""
                        insert into health_notice (id, scope, subject, measure, level, mails, reports, noticed_at)
                        select :id, :scope, :subject, :measure, :level, :mails, :reports, :now::timestamptz
                        where :level = 'PAUSE' or not exists (select 1 from health_notice
                          where scope = :scope and subject = :subject and measure = :measure and noticed_at > :since)
                        """)
                        .bind("id", ids.next())
                        .bind("scope", scope)
                        .bind("subject", subject)
                        .bind("measure", finding.measure())
                        .bind("level", finding.level())
                        .bind("mails", finding.mails())
                        .bind("reports", finding.reports())
                        .bind("now", now)
                        .bind("since", now.minus(REPEATED))
                        .execute())
                > 0;
    }

    /** When a sending domain last made campaigns pause. */
    Optional<Instant> lastPause(String domain) {
        return database.with(sql -> sql.createQuery("""
                        select max(noticed_at) as at from health_notice
                        where scope = 'DOMAIN' and subject = :domain and level = 'PAUSE'
                        """)
                .bind("domain", domain)
                .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "at")))
                .one());
    }
}
