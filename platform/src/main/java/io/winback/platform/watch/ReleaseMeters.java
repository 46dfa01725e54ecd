package io.winback.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** Which release runs, and whether its migrations and those of the database are the same. */
@Singleton
class ReleaseMeters {

    private final Flyway flyway;
    private final Database database;
    private final Gauges gauges;
    private final MeterRegistry metrics;
    private final MetricsConfig config;
    private final String version;
    private @Nullable Set<String> ours;

    ReleaseMeters(
            Flyway flyway,
            Database database,
            Gauges gauges,
            MeterRegistry metrics,
            MetricsConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.flyway = flyway;
        this.database = database;
        this.gauges = gauges;
        this.metrics = metrics;
        this.config = config;
        this.version = version;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("winback.build.info", () -> 1)
                .description("Always 1: which release this process runs")
                .tags("version", version, "commit", config.commit())
                .register(metrics);
        var description =
                "Migrations by which this release and the database differ: PENDING are missing in the database,"
                        + " AHEAD are of a later release";
        gauges.register("winback.migrations", description, () -> without(ours(), applied()), "state", "PENDING");
        gauges.register("winback.migrations", description, () -> without(applied(), ours()), "state", "AHEAD");
    }

    private static int without(Set<String> some, Set<String> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest.size();
    }

    /** Asked once: they do not change while the process lives. */
    private synchronized Set<String> ours() {
        if (ours == null) {
            ours = Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isResolved())
                    .map(MigrationInfo::getVersion)
                    .map(MigrationVersion::getVersion)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return ours;
    }

    private Set<String> applied() {
        return database.with(sql -> sql.createQuery(
                        "select version from flyway_schema_history where success and version is not null")
                .mapTo(String.class)
                .set());
    }
}
