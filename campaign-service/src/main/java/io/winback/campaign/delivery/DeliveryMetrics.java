package io.winback.campaign.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.transport.SmtpAccount;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.platform.time.Machine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the mails go: what waits and for how long, what became of what was sent, and whether the mail server takes any. */
@Singleton
class DeliveryMetrics {

    private final Database database;
    private final SmtpAccount account;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Clock machine;

    DeliveryMetrics(
            Database database, SmtpAccount account, MeterRegistry metrics, Clock clock, @Machine Clock machine) {
        this.database = database;
        this.account = account;
        this.metrics = metrics;
        this.clock = clock;
        this.machine = machine;
    }

    void start(@Observes StartupEvent event) {
        metrics.gauge("winback.delivery.due.age.seconds", this, delivery -> delivery.lag(clock.instant()));
        metrics.gauge("winback.delivery.unknown", this, DeliveryMetrics::held);
        metrics.gauge(
                "winback.delivery.circuit.open",
                this,
                delivery -> delivery.account.circuit().equals("CLOSED") ? 0 : 1);
        metrics.gauge("winback.delivery.rate", this, delivery -> delivery.account.rate(machine.instant()));
    }

    /** A change of a message, by what it came to. */
    void settled(Change change) {
        metrics.counter("winback.delivery.messages", "state", change.state().name(), "source", change.source())
                .increment();
    }

    /** A message that was not sent, or not yet, by the rule that said so. */
    void held(String rule) {
        metrics.counter("winback.delivery.held", "rule", rule).increment();
    }

    /** Age of the oldest due message of a running campaign, in seconds by the business clock. */
    private double lag(Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select min(m.not_before) as oldest from campaign k cross join lateral (
                          select not_before from message where campaign = k.campaign_key
                            and state in ('PLANNED', 'DEFERRED') and retry_at is null and not_before <= :now
                          order by not_before limit 1) m
                        where k.status = 'RUNNING'
                        """)
                .bind("now", now)
                .map((row, context) -> Optional.ofNullable(Instants.orNull(row, "oldest")))
                .one()
                .map(oldest -> (double) Duration.between(oldest, now).toSeconds())
                .orElse(0.0));
    }

    private double held() {
        return database.with(sql -> sql.createQuery("select count(*) from message where state = 'UNKNOWN'")
                .mapTo(Long.class)
                .one());
    }
}
