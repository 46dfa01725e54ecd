package io.winback.benchmark;

import java.sql.SQLException;
import java.util.Locale;

/** Transactions, rows written and log written by a database from some moment on. */
final class DatabaseWork {

    private static final String BYTES = "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint";

    private final Stage stage;
    private final String database;
    private final long commits;
    private final long rows;
    private final long bytes;
    private final long start = System.nanoTime();

    private DatabaseWork(Stage stage, String database) throws SQLException {
        this.stage = stage;
        this.database = database;
        this.commits = number("xact_commit");
        this.rows = number("tup_inserted + tup_updated + tup_deleted");
        this.bytes = stage.number(database, BYTES);
    }

    static DatabaseWork of(Stage stage, String database) throws SQLException {
        return new DatabaseWork(stage, database);
    }

    /** What each piece of work took; the counters of PostgreSQL lag behind by a second at most. */
    String split(int pieces) throws SQLException {
        var seconds = Await.seconds(start);
        var written = number("tup_inserted + tup_updated + tup_deleted") - rows;
        return String.format(
                Locale.ROOT,
                "database: %,.0f rows/s; each %.2f commits, %.1f rows, %.1f kB of log",
                written / seconds,
                (double) (number("xact_commit") - commits) / pieces,
                (double) written / pieces,
                (stage.number(database, BYTES) - bytes) / 1000.0 / pieces);
    }

    private long number(String column) throws SQLException {
        return stage.number(database, "select " + column + " from pg_stat_database where datname = '" + database + "'");
    }
}
