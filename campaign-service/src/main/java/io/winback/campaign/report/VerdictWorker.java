package io.winback.campaign.report;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Tells verdicts when they are due. */
@Singleton
class VerdictWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Duties duties;
    private final WorkLoop loop;

    VerdictWorker(VerdictService verdicts, Duties duties) {
        this.duties = duties;
        this.loop = new WorkLoop("tell-verdicts", POLL, verdicts::tell);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }
}
