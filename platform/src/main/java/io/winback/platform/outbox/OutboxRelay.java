package io.winback.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Brings stored events to Kafka: at least once, per key in the order of their commits. Several processes may relay; the shards are
 * shared by advisory locks.
 */
@Singleton
class OutboxRelay {

    private final AgroalDataSource dataSource;
    private final Database database;
    private final OutboxSender sender;
    private final OutboxConfig config;
    private final Clock clock;
    private final Duties duties;
    private final WorkLoop loop;

    OutboxRelay(
            AgroalDataSource dataSource,
            Database database,
            OutboxSender sender,
            OutboxConfig config,
            @Machine Clock clock,
            Duties duties) {
        this.duties = duties;
        this.dataSource = dataSource;
        this.database = database;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.loop = new WorkLoop("outbox-relay", config.poll(), this::relayBatch);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.RELAY, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
        sender.close();
    }

    void wake() {
        loop.wake();
    }

    /** Returns whether there may be more to send at once. */
    private boolean relayBatch() throws InterruptedException {
        try (var batch = OutboxBatch.open(dataSource, config.batch())) {
            if (batch.rows().isEmpty()) {
                return false;
            }
            sender.send(batch.rows());
            batch.acknowledged();
            return batch.rows().size() == config.batch();
        } catch (RowRefusedException e) {
            Log.warnf("outbox row refused, starting again at the oldest: %s", e.getMessage());
            if (e.permanent()) {
                countRefusal(e.position());
            }
        } catch (SQLException | RuntimeException e) {
            Log.warnf("outbox relay interrupted, starting again at the oldest row: %s", e.toString());
        }
        Thread.sleep(config.retry().toMillis());
        return true;
    }

    private void countRefusal(long position) {
        try {
            database.inNewTransaction(sql -> sql.createUpdate("""
                            update outbox_event set attempts = attempts + 1,
                              parked_at = case when attempts + 1 >= :limit then :now end
                            where position = :position
                            """)
                    .bind("limit", config.attempts())
                    .bind("now", clock.instant())
                    .bind("position", position)
                    .execute());
        } catch (RuntimeException e) {
            Log.warnf("could not count the refusal of outbox position=%d: %s", position, e.toString());
        }
    }
}
