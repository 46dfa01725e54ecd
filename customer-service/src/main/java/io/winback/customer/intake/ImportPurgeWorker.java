package io.winback.customer.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.duty.Duties;
import io.winback.platform.duty.Duty;
import io.winback.platform.work.WorkLoop;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks now and then for what imports have left behind. */
@Singleton
class ImportPurgeWorker {

    private final ImportPurgeService service;
    private final Duties duties;
    private final WorkLoop loop;

    ImportPurgeWorker(ImportPurgeService service, ImportConfig config, Duties duties) {
        this.duties = duties;
        this.service = service;
        this.loop = new WorkLoop("import-purge", config.purgePoll(), this::once);
    }

    void start(@Observes StartupEvent event) {
        duties.start(Duty.WORKERS, loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private boolean once() {
        service.abandon();
        return service.purge();
    }
}
