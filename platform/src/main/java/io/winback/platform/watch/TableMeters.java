package io.winback.platform.watch;

import io.quarkus.runtime.StartupEvent;
import io.winback.platform.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Dead rows in tables that work as queues, as PostgreSQL's statistics have them: nothing is counted. */
@Singleton
class TableMeters {

    private final Database database;
    private final Gauges gauges;
    private final MetricsConfig config;

    TableMeters(Database database, Gauges gauges, MetricsConfig config) {
        this.database = database;
        this.gauges = gauges;
        this.config = config;
    }

    void register(@Observes StartupEvent event) {
        for (var table : config.queueTables().orElse(Set.of())) {
            register("winback.table.dead.rows", "Rows that vacuum has not removed yet", "n_dead_tup", table);
            register("winback.table.live.rows", "Rows in use, as PostgreSQL estimates", "n_live_tup", table);
        }
    }

    private void register(String name, String description, String column, String table) {
        gauges.register(
                name,
                description,
                () -> database.with(sql -> sql.createQuery(
                                "select <column> from pg_stat_user_tables where relid = to_regclass(:table)")
                        .define("column", column)
                        .bind("table", table)
                        .mapTo(Long.class)
                        .one()),
                "table",
                table);
    }
}
