package io.winback.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits in the outbox, as an operator sees it. */
@Singleton
public class OutboxBacklog {

    /** Counting stops here: beyond it the exact number helps nobody. */
    private static final int COUNTED = 100_000;

    private final Database database;
    private final Clock clock;
    private final MeterRegistry metrics;

    OutboxBacklog(Database database, @Machine Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent started) {
        metrics.gauge("winback.outbox.size", this, OutboxBacklog::size);
        metrics.gauge("winback.outbox.oldest.age.seconds", this, backlog ->
                (double) backlog.oldestAge().toSeconds());
        metrics.gauge("winback.outbox.parked", this, OutboxBacklog::parked);
    }

    public long size() {
        return count(
                "select count(*) from (select 1 from outbox_event where parked_at is null limit " + COUNTED + ") r");
    }

    public long parked() {
        return count("select count(*) from (select 1 from outbox_event where parked_at is not null limit " + COUNTED
                + ") r");
    }

    private Duration oldestAge() {
        return database.with(sql -> sql.createQuery(
                                "select written_at from outbox_event where parked_at is null order by position limit 1")
                        .mapTo(Instant.class)
                        .findOne())
                .map(written -> Duration.between(written, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
