package io.winback.campaign.feedback.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.feedback.Reported;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks after every report; a thousand reports at once are one look. */
@Singleton
class HealthWorker {

    /** The safety net, should a process have died between a report and the look at it. */
    private static final Duration POLL = Duration.ofMinutes(5);

    private final Duties duties;
    private final WorkLoop loop;

    HealthWorker(HealthService health, Duties duties) {
        this.duties = duties;
        this.loop = new WorkLoop("health", POLL, () -> {
            health.check();
            return false;
        });
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    void reported(@Observes(during = TransactionPhase.AFTER_SUCCESS) Reported event) {
        loop.wake();
    }
}
