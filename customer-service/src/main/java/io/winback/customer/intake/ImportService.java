package io.winback.customer.intake;

import io.winback.platform.ids.Ids;
import io.winback.platform.time.Machine;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens, shows and ends imports. */
@ApplicationScoped
class ImportService {

    private final ImportJobRepository jobs;
    private final ImportPlans plans;
    private final RejectTable rejects;
    private final JobCustomers people;
    private final PermissionTable permissions;
    private final Ids ids;
    private final Clock clock;
    private final Clock machine;

    ImportService(
            ImportJobRepository jobs,
            ImportPlans plans,
            RejectTable rejects,
            JobCustomers people,
            PermissionTable permissions,
            Ids ids,
            Clock clock,
            @Machine Clock machine) {
        this.jobs = jobs;
        this.plans = plans;
        this.rejects = rejects;
        this.people = people;
        this.permissions = permissions;
        this.ids = ids;
        this.clock = clock;
        this.machine = machine;
    }

    /** Where a stream starts: what is to be done with it, and what was done before. */
    record Start(ImportPlan plan, ImportState state, long committedLine) {}

    @Transactional
    public ImportResponse open(ImportRequest request) {
        var job = ImportJob.open(ids.next(), plans.of(request), clock.instant(), machine.instant());
        jobs.persist(job);
        return job.toResponse();
    }

    @Transactional
    public ImportResponse show(UUID id) {
        return shown(jobs.required(id));
    }

    @Transactional
    public List<Reject> rejects(UUID id, long afterLine, int limit) {
        jobs.required(id);
        return rejects.after(id, afterLine, limit);
    }

    /** @param length of the content, null where the sender does not say */
    @Transactional
    public Start begin(UUID id, @Nullable Long length) {
        var job = jobs.locked(id);
        if (job.state() == ImportState.CANCELLED || job.state() == ImportState.ABANDONED) {
            throw Problem.of(
                    409,
                    "import-is-over",
                    "Import is over",
                    "The import was " + (job.state() == ImportState.CANCELLED ? "cancelled" : "given up")
                            + "; open a new one, what is stored already will be unchanged.");
        }
        job.begin(length, machine.instant());
        return new Start(job.plan(), job.state(), job.committedLine());
    }

    @Transactional
    public void unused(UUID id, List<String> columns) {
        jobs.locked(id).unused(columns);
    }

    /** What is committed stays; to cancel again changes nothing. */
    @Transactional
    public ImportResponse cancel(UUID id) {
        var job = jobs.locked(id);
        if (job.state() == ImportState.DONE) {
            throw Problem.of(
                    409,
                    "import-is-over",
                    "Import is over",
                    "The import has come to its end; nothing is left to cancel.");
        }
        job.finish(ImportState.CANCELLED, clock.instant());
        return job.toResponse();
    }

    /** An import that has come to its end tells whom of its customers the shop may write to. */
    @Transactional
    public ImportResponse finish(UUID id, ImportState end) {
        var job = jobs.locked(id);
        if (end == ImportState.DONE && !job.state().isOver() && !job.plan().dryRun()) {
            permissions.save(id, people.permissions(id, clock.instant()));
        }
        job.finish(end, clock.instant());
        return shown(job);
    }

    private ImportResponse shown(ImportJob job) {
        return job.toResponse().withPermissions(permissions.of(job.id()));
    }
}
