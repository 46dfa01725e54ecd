package io.winback.customer.intake;

import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Commits imports chunk by chunk: records, rejects, events and how far the import is, together or not at all. */
@ApplicationScoped
class ChunkService {

    private final ImportJobRepository jobs;
    private final StagedRows staged;
    private final RejectTable rejects;
    private final JobCustomers people;
    private final RecordAssembly assembly;
    private final Intake intake;
    private final Clock machine;

    ChunkService(
            ImportJobRepository jobs,
            StagedRows staged,
            RejectTable rejects,
            JobCustomers people,
            RecordAssembly assembly,
            Intake intake,
            @Machine Clock machine) {
        this.jobs = jobs;
        this.staged = staged;
        this.rejects = rejects;
        this.people = people;
        this.assembly = assembly;
        this.intake = intake;
        this.machine = machine;
    }

    /**
     * Works those of the lines that are new to the import.
     *
     * @param bytes taken from the wire so far
     * @return whether the import goes on
     */
    @Transactional
    public boolean commit(UUID id, List<Item> items, long bytes) {
        var job = jobs.locked(id);
        var fresh = items.stream().filter(item -> job.isNew(item.line())).toList();
        job.seen(bytes, machine.instant());
        if (!fresh.isEmpty()) {
            var parts = fresh.stream()
                    .filter(item -> item.entry() instanceof Entry.Part)
                    .toList();
            staged.add(id, parts);
            var counts = intake.store(job.plan(), fresh);
            rejects.add(id, counts.rejects());
            people.add(id, counts.customers());
            job.advance(fresh.get(fresh.size() - 1).line(), fresh.size(), parts.size(), counts);
        }
        return !job.state().isOver();
    }

    /**
     * What one step of the assembly did.
     *
     * @param more whether there may be more to assemble
     */
    record Step(boolean more, List<Item> items) {}

    /** Stores the next records whose rows were spread over the file, and forgets those rows. */
    @Transactional
    public Step assemble(UUID id) {
        var job = jobs.locked(id);
        var batch = job.state().isOver() ? null : staged.next(id, job.assembledRecord());
        if (batch == null) {
            return new Step(false, List.of());
        }
        job.assemble();
        var items = new ArrayList<Item>();
        var byLine = new HashMap<Long, List<StagedRow>>();
        for (var rows : batch.records()) {
            items.add(assembly.item(job.plan().kind(), rows));
            rows.forEach(row -> byLine.put(row.line(), rows));
        }
        var counts = spread(intake.store(job.plan(), items), byLine);
        rejects.add(id, counts.rejects());
        people.add(id, counts.customers());
        for (var oversized : batch.oversized()) {
            job.refuse(rejects.addStaged(id, oversized, StagedRows.MOST_ROWS));
        }
        staged.delete(id, job.assembledRecord(), batch.last());
        job.assembled(batch.last(), batch.rows(), counts);
        job.seen(0, machine.instant());
        return new Step(true, items);
    }

    private static Counts spread(Counts counts, HashMap<Long, List<StagedRow>> byLine) {
        var ofRows = counts.rejects().stream()
                .flatMap(reject ->
                        RecordAssembly.spread(Objects.requireNonNull(byLine.get(reject.line())), reject).stream())
                .toList();
        return new Counts(counts.stored(), counts.unchanged(), ofRows, counts.customers());
    }
}
