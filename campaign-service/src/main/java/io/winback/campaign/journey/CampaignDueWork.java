package io.winback.campaign.journey;

import io.winback.campaign.audience.Exclusions;
import io.winback.campaign.delivery.Quotas;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.DueWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries, runs and messages that wait for the business clock. */
@Singleton
class CampaignDueWork implements DueWork {

    private final Database database;
    private final Quotas quotas;
    private final Clock clock;

    CampaignDueWork(Database database, Quotas quotas, Clock clock) {
        this.database = database;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        var now = clock.instant();
        return Stream.concat(nextDue(now).stream(), reopens(now).stream()).min(Comparator.naturalOrder());
    }

    /** Messages that are due and may not leave before then. */
    private Optional<Instant> reopens(Instant now) {
        return quotas.closedUntil(now).filter(any -> dueMessages(now) > 0);
    }

    private Optional<Instant> nextDue(Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select min(due) as due from (
                          select min(n.due_at) as due from entry n join campaign k on k.campaign_key = n.campaign
                          where n.state = 'WAITING' and n.due_at > :now and k.status = 'RUNNING'
                          union all
                          select min(e.due_at) from enrollment e join campaign k on k.campaign_key = e.campaign
                          where e.state = 'ACTIVE' and e.due_at > :now and k.status = 'RUNNING'
                          union all
                          select min(m.not_before) from message m join campaign k on k.campaign_key = m.campaign
                          where m.state in ('PLANNED', 'DEFERRED') and m.not_before > :now and k.status = 'RUNNING') d
                        """)
                .bind("now", now)
                .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "due")))
                .one());
    }

    @Override
    public long inHand(Instant now) {
        var messages = quotas.closedUntil(now).isPresent() ? 0 : dueMessages(now);
        return messages + others(now);
    }

    private long dueMessages(Instant now) {
        return database.with(
                sql -> sql.createQuery("""
                        select count(*) from message m join campaign k on k.campaign_key = m.campaign
                        where m.state in ('PLANNED', 'DEFERRED') and m.not_before <= :now and k.status = 'RUNNING'
                        """).bind("now", now).mapTo(Long.class).one());
    }

    private long others(Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select (select count(*) from campaign where status = 'LAUNCHING')
                          + (select count(*) from entry n join campaign k on k.campaign_key = n.campaign
                             where n.state = 'WAITING' and n.due_at <= :now and k.status = 'RUNNING')
                          + (select count(*) from enrollment e join campaign k on k.campaign_key = e.campaign
                             where e.state = 'ACTIVE' and e.due_at <= :now and k.status = 'RUNNING' and
                        """ + Exclusions.NO_OPEN_REPLY + """
                        )
                          + (select count(*) from message where state = 'DISPATCHED')
                          + (select count(*) from message m join campaign k on k.campaign_key = m.campaign
                             where m.resend_at is not null and k.status = 'RUNNING')
                          + (select count(*) from product_news)
                          + (select count(*) from enrollment e join campaign k on k.campaign_key = e.campaign
                             where e.state = 'ACTIVE' and k.status = 'CANCELLED')
                        """)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }
}
