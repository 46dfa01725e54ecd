package io.winback.campaign.offer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Settles coupons a moment after they are used, revoked or over. */
@Singleton
class SettleWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final WorkLoop loop;

    SettleWorker(SettleService settling) {
        this.loop = new WorkLoop("settle-coupons", POLL, settling::settle);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
