package io.winback.campaign.click;

import io.winback.campaign.audience.Customers;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Judges what was fetched, in one process at a time, and says what is learned of mails that may have left. */
@ApplicationScoped
class ClassificationService {

    /** Any number that no other lock has. */
    private static final long LOCK = 0x636c69636b73L;

    private final Database database;
    private final Customers customers;
    private final Classification classification;
    private final ClickLog log;
    private final ClickListener listener;
    private final FollowedListener journeys;
    private final Clock machine;

    ClassificationService(
            Database database,
            Customers customers,
            Classification classification,
            ClickLog log,
            ClickListener listener,
            FollowedListener journeys,
            @Machine Clock machine) {
        this.database = database;
        this.customers = customers;
        this.classification = classification;
        this.log = log;
        this.listener = listener;
        this.journeys = journeys;
        this.machine = machine;
    }

    /** One batch; returns whether there may be more. */
    @Transactional
    public boolean once() {
        var mine = database.with(sql -> sql.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
        if (!mine) {
            return false;
        }
        var now = machine.instant();
        var messages = classification.open(now);
        if (!messages.isEmpty()) {
            // customers are locked before what is theirs, here as everywhere
            customers.lockKnown(classification.readers(messages));
            classification.judge(messages);
            classification.news(messages).forEach(news -> listener.clicked(news.message(), news.at()));
            journeys.followed(classification.followed(messages));
        }
        log.thinOut(now);
        return !messages.isEmpty();
    }
}
