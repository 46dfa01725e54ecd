package io.winback.customer.webhook;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.Ages;
import io.winback.platform.watch.Gauges;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What an operator is to be alerted of: webhooks that are paused, deliveries that wait for long. */
@Singleton
class WebhookMetrics {

    /** Counting stops here: beyond it the exact number helps nobody. */
    private static final int COUNTED = 100_000;

    private final Database database;
    private final Gauges gauges;
    private final Clock clock;

    WebhookMetrics(Database database, Gauges gauges, @Machine Clock clock) {
        this.database = database;
        this.gauges = gauges;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauges.register("winback.webhooks.paused", "Webhooks that we have given up calling for now", this::paused);
        gauges.register(
                "winback.webhooks.waiting", "Deliveries that wait to be made, counted up to 100000", this::waiting);
        gauges.register(
                "winback.webhooks.oldest.age.seconds",
                "Since when the oldest delivery waits that no pause or switch holds back",
                () -> Ages.seconds(oldest(), clock.instant()));
    }

    private long paused() {
        return number("select count(*) from webhook where active and paused_at is not null");
    }

    private long waiting() {
        return number("select count(*) from (select 1 from webhook_delivery where state = 'WAITING' limit " + COUNTED
                + ") w");
    }

    /** Of those that are not held back by a pause or a switch. */
    private Optional<Instant> oldest() {
        return database.with(sql -> sql.createQuery("""
                                select min(oldest.created_at) from webhook w cross join lateral (
                                  select created_at from webhook_delivery d where d.webhook_id = w.id and d.state = 'WAITING'
                                  order by position limit 1) oldest
                                where w.active and w.paused_at is null
                                """).mapTo(Instant.class).findOne());
    }

    private long number(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
