package io.winback.campaign.offer.pool;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.sql.Database;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How many codes are free in each pool, looked at once a minute. */
@Singleton
class PoolMetrics {

    private static final Duration ROUND = Duration.ofMinutes(1);

    private final Database database;
    private final MultiGauge free;
    private final Duties duties;
    private final WorkLoop loop = new WorkLoop("pool-metrics", ROUND, this::once);

    PoolMetrics(Database database, MeterRegistry metrics, Duties duties) {
        this.duties = duties;
        this.database = database;
        this.free = MultiGauge.builder("winback.pool.free")
                .description("Codes nobody has yet")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean once() {
        var rows = database.with(sql -> sql.createQuery("""
                        select p.pool, (
                          select count(*) from pool_code c where c.pool = p.pool and c.taken_at is null) as free
                        from offer_pool p
                        """)
                .<MultiGauge.Row<?>>map((row, context) ->
                        MultiGauge.Row.of(Tags.of("pool", row.getString("pool")), row.getLong("free")))
                .list());
        free.register(rows, true);
        return false;
    }
}
