package io.winback.customer.intake;

import io.winback.platform.ids.Ids;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Opens imports and commits their chunks: records, rejects, events and the line number together or not at all. */
@ApplicationScoped
class ImportService {

    private final ImportJobRepository jobs;
    private final RejectTable rejects;
    private final CustomerIntake customers;
    private final OrderIntake orders;
    private final Ids ids;
    private final Clock clock;

    ImportService(
            ImportJobRepository jobs,
            RejectTable rejects,
            CustomerIntake customers,
            OrderIntake orders,
            Ids ids,
            Clock clock) {
        this.jobs = jobs;
        this.rejects = rejects;
        this.customers = customers;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ImportResponse open(ImportRequest request) {
        var history = request.history() == null || request.history();
        var job = ImportJob.open(ids.next(), request.kind(), request.format(), history, clock.instant());
        jobs.persist(job);
        return job.toResponse();
    }

    @Transactional
    public ImportResponse show(UUID id) {
        return found(jobs.findById(id), id).toResponse();
    }

    @Transactional
    public List<Reject> rejects(UUID id, long afterLine, int limit) {
        found(jobs.findById(id), id);
        return rejects.after(id, afterLine, limit);
    }

    /** Stores those of the lines that are new to the job. Two senders of the same bytes take turns. */
    @Transactional
    public void commit(UUID id, List<Line> lines) {
        var job = locked(id);
        var fresh = lines.stream().filter(line -> job.isNew(line.number())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var intake = job.kind() == ImportKind.CUSTOMERS ? customers : orders;
        var counts = intake.store(fresh, job.history());
        rejects.add(id, counts.rejects());
        job.advance(
                fresh.get(fresh.size() - 1).number(),
                counts.stored(),
                counts.unchanged(),
                counts.rejects().size());
    }

    @Transactional
    public ImportResponse finish(UUID id, ImportState end) {
        var job = locked(id);
        job.finish(end, clock.instant());
        return job.toResponse();
    }

    private ImportJob locked(UUID id) {
        return found(jobs.findById(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static ImportJob found(@org.jspecify.annotations.Nullable ImportJob job, UUID id) {
        if (job == null) {
            throw Problem.of(
                    404,
                    "import-not-found",
                    "Import not found",
                    "No import has the id " + id + "; POST /api/imports makes one.");
        }
        return job;
    }
}
