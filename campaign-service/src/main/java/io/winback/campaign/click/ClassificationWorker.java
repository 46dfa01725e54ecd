package io.winback.campaign.click;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks every few seconds for fetches that are to be judged. */
@Singleton
class ClassificationWorker {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final Duties duties;
    private final WorkLoop loop;

    ClassificationWorker(ClassificationService service, Duties duties) {
        this.duties = duties;
        loop = new WorkLoop("clicks", POLL, service::once);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
