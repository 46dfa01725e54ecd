package io.winback.platform.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes what was kept for repeats only: answers to idempotent requests, and marks of events that no topic holds any more. */
@Singleton
public class Retention {

    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final int BATCH = 5_000;
    private static final Duration ANSWERS = Duration.ofHours(48);

    /** Longer than any topic keeps an event, and than dead letters wait for their replay. */
    private static final Duration EVENTS = Duration.ofDays(42);

    private final Database database;
    private final Clock clock;
    private final Duties duties;
    private final WorkLoop loop = new WorkLoop("retention", ROUND, this::once);

    Retention(Database database, @Machine Clock clock, Duties duties) {
        this.duties = duties;
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** One batch of each table; returns whether there is more. */
    boolean once() {
        var now = clock.instant();
        var answers = delete("idempotency_key", "created_at", now.minus(ANSWERS));
        var events = delete("processed_event", "processed_at", now.minus(EVENTS));
        return answers == BATCH || events == BATCH;
    }

    private int delete(String table, String column, Instant before) {
        return database.with(sql -> sql.createUpdate("""
                        delete from <table> where ctid = any (array(
                          select ctid from <table> where <column> < :before order by <column> limit :batch))
                        """)
                .define("table", table)
                .define("column", column)
                .bind("before", before)
                .bind("batch", BATCH)
                .execute());
    }
}
