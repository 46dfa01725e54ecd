package io.winback.campaign.offer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Settles coupons a moment after they are used, revoked or over. */
@Singleton
class SettleWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Duties duties;
    private final WorkLoop loop;

    SettleWorker(SettleService settling, Duties duties) {
        this.duties = duties;
        this.loop = new WorkLoop("settle-coupons", POLL, settling::settle);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
