package io.winback.customer.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What an operator is to be alerted of: webhooks that are paused, deliveries that wait for long. */
@Singleton
class WebhookMetrics {

    /** Counting stops here: beyond it the exact number helps nobody. */
    private static final int COUNTED = 100_000;

    private final Database database;
    private final MeterRegistry metrics;
    private final Clock clock;

    WebhookMetrics(Database database, MeterRegistry metrics, @Machine Clock clock) {
        this.database = database;
        this.metrics = metrics;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        metrics.gauge("winback.webhooks.paused", this, WebhookMetrics::paused);
        metrics.gauge("winback.webhooks.waiting", this, WebhookMetrics::waiting);
        metrics.gauge("winback.webhooks.oldest.age.seconds", this, WebhookMetrics::oldestAge);
    }

    private double paused() {
        return number("select count(*) from webhook where active and paused_at is not null");
    }

    private double waiting() {
        return number("select count(*) from (select 1 from webhook_delivery where state = 'WAITING' limit " + COUNTED
                + ") w");
    }

    /** Of those that are not held back by a pause or a switch. */
    private double oldestAge() {
        return database.with(sql -> sql.createQuery("""
                                select min(oldest.created_at) from webhook w cross join lateral (
                                  select created_at from webhook_delivery d where d.webhook_id = w.id and d.state = 'WAITING'
                                  order by position limit 1) oldest
                                where w.active and w.paused_at is null
                                """).mapTo(Instant.class).findOne())
                .map(oldest ->
                        (double) Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(0.0);
    }

    private double number(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one())
                .doubleValue();
    }
}
