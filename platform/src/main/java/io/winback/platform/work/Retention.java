package io.winback.platform.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.watch.Counters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Deletes old rows, a small batch at a time: the oldest, found by an index, and none that anybody holds. Between batches it rests as long
 * as the last took, so that it never takes more than half of what one connection can do. One process at a time purges a table.
 */
@Singleton
public class Retention {

    /** Counting stops here: beyond it the exact number helps nobody. */
    private static final int COUNTED = 10_000;

    private final Database database;
    private final RetentionConfig config;
    private final MeterRegistry metrics;
    private final Clock business;
    private final Clock machine;
    private final List<RetainedTable> tables;
    private final Duties duties;
    private final WorkLoop loop;

    Retention(
            Database database,
            RetentionConfig config,
            @All List<RetainedTables> parts,
            MeterRegistry metrics,
            Clock business,
            @Machine Clock machine,
            Duties duties) {
        this.database = database;
        this.config = config;
        this.metrics = metrics;
        this.business = business;
        this.machine = machine;
        this.duties = duties;
        this.tables = parts.stream().flatMap(part -> part.tables().stream()).toList();
        this.loop = new WorkLoop("retention", config.every(), this::once);
    }

    /**
     * What a purge would do now.
     *
     * @param rows as the database estimates
     * @param due rows that are too old; at most {@value #COUNTED} are counted
     */
    public record Outlook(
            String table,
            Duration keptFor,
            String why,
            long rows,
            @Nullable Instant oldest,
            long due) {}

    void start(@Observes StartupEvent event) {
        check();
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** A dry run. */
    public List<Outlook> outlook() {
        return tables.stream().map(this::outlook).toList();
    }

    /** One batch of each table; returns whether there is more. */
    public boolean once() throws InterruptedException {
        var more = false;
        for (var table : tables) {
            var begun = System.nanoTime();
            if (delete(table) == config.batch()) {
                more = true;
                TimeUnit.NANOSECONDS.sleep(System.nanoTime() - begun);
            }
        }
        return more;
    }

    private void check() {
        var unknown = new TreeSet<>(config.kept().keySet());
        tables.forEach(table -> unknown.remove(table.table()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("winback.retention.kept names " + unknown + "; tables that are purged are "
                    + tables.stream().map(RetainedTable::table).collect(Collectors.joining(", ")));
        }
        for (var table : tables) {
            if (kept(table).compareTo(table.atLeast()) < 0) {
                throw new IllegalStateException("winback.retention.kept." + table.table() + " is " + kept(table)
                        + ", must be at least " + table.atLeast() + ": " + table.why());
            }
        }
    }

    private int delete(RetainedTable table) {
        int deleted = database.inNewTransaction(sql -> {
            var mine = sql.createQuery("select pg_try_advisory_xact_lock(hashtext('winback.retention.' || :table))")
                    .bind("table", table.table())
                    .mapTo(Boolean.class)
                    .one();
            return !mine
                    ? 0
                    : bound(table, sql.createUpdate("""
                            delete from <table> where ctid = any (array(
                              select t.ctid from <table> t where t.<column> < :before and <condition>
                              order by t.<column> limit :most for update of t skip locked))
                            """))
                            .bind("most", config.batch())
                            .execute();
        });
        if (deleted > 0) {
            Counters.of(
                            metrics,
                            "winback.retention.deleted",
                            "Rows that were kept long enough, by table",
                            "table",
                            table.table())
                    .increment(deleted);
            Log.infof("purged table=%s rows=%d", table.table(), deleted);
        }
        return deleted;
    }

    private Outlook outlook(RetainedTable table) {
        return database.with(sql -> {
            var rows = sql.createQuery(
                            "select greatest(reltuples, 0)::bigint from pg_class where oid = cast(:table as regclass)")
                    .bind("table", table.table())
                    .mapTo(Long.class)
                    .one();
            var oldest = sql.createQuery(
                            "select <instant> from <table> t where <condition> order by t.<column> limit 1")
                    .define("instant", table.age().instant("t." + table.column()))
                    .define("table", table.table())
                    .define("column", table.column())
                    .define("condition", table.condition())
                    .mapTo(Instant.class)
                    .findOne()
                    .orElse(null);
            var due = bound(table, sql.createQuery("""
                            select count(*) from (
                              select 1 from <table> t where t.<column> < :before and <condition> limit :most) r
                            """))
                    .bind("most", COUNTED)
                    .mapTo(Long.class)
                    .one();
            return new Outlook(table.table(), kept(table), table.why(), rows, oldest, due);
        });
    }

    private <S extends SqlStatement<S>> S bound(RetainedTable table, S statement) {
        var now = (table.age().business() ? business : machine).instant();
        return statement
                .define("table", table.table())
                .define("column", table.column())
                .define("condition", table.condition())
                .bind("before", table.age().limit(now.minus(kept(table))));
    }

    private Duration kept(RetainedTable table) {
        return config.kept().getOrDefault(table.table(), table.kept());
    }
}
