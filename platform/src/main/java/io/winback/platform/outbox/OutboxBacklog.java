package io.winback.platform.outbox;

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

/** What waits in the outbox, as an operator sees it. */
@Singleton
public class OutboxBacklog {

    /** Counting stops here: beyond it the exact number helps nobody. */
    private static final int COUNTED = 100_000;

    private final Database database;
    private final Clock clock;
    private final Gauges gauges;

    OutboxBacklog(Database database, @Machine Clock clock, Gauges gauges) {
        this.database = database;
        this.clock = clock;
        this.gauges = gauges;
    }

    void register(@Observes StartupEvent started) {
        gauges.register("winback.outbox.size", "Events that wait to be sent, counted up to 100000", this::size);
        gauges.register(
                "winback.outbox.oldest.age.seconds",
                "Since when the oldest event waits to be sent",
                () -> Ages.seconds(oldest(), clock.instant()));
        gauges.register(
                "winback.outbox.parked",
                "Events that the broker refused for good and that wait for a person",
                this::parked);
    }

    public long size() {
        return count(
                "select count(*) from (select 1 from outbox_event where parked_at is null limit " + COUNTED + ") r");
    }

    public long parked() {
        return count("select count(*) from (select 1 from outbox_event where parked_at is not null limit " + COUNTED
                + ") r");
    }

    private Optional<Instant> oldest() {
        return database.with(sql -> sql.createQuery(
                        "select written_at from outbox_event where parked_at is null order by position limit 1")
                .mapTo(Instant.class)
                .findOne());
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }
}
