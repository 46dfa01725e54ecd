package io.winback.customer.intake;

import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Gives up imports that nobody goes on with, and deletes what imports leave behind, a little at a time. */
@ApplicationScoped
class ImportPurgeService {

    private static final int JOBS = 100;
    private static final int ROWS = 5_000;

    private final ImportJobRepository jobs;
    private final StagedRows staged;
    private final JobCustomers people;
    private final ImportConfig config;
    private final Clock clock;
    private final Clock machine;

    ImportPurgeService(
            ImportJobRepository jobs,
            StagedRows staged,
            JobCustomers people,
            ImportConfig config,
            Clock clock,
            @Machine Clock machine) {
        this.jobs = jobs;
        this.staged = staged;
        this.people = people;
        this.config = config;
        this.clock = clock;
        this.machine = machine;
    }

    @Transactional
    public void abandon() {
        jobs.idleSince(machine.instant().minus(config.abandonedAfter()), JOBS)
                .forEach(job -> job.finish(ImportState.ABANDONED, clock.instant()));
    }

    /** Returns whether there may be more to delete. */
    @Transactional
    public boolean purge() {
        var job = jobs.withLeftovers();
        job.filter(over -> staged.purge(over.id(), ROWS) < ROWS && people.purge(over.id(), ROWS) < ROWS)
                .ifPresent(ImportJob::cleaned);
        return job.isPresent();
    }
}
