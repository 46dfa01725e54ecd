package io.winback.customer.intake;

import io.winback.customer.intake.mapping.ImportKind;
import io.winback.customer.intake.source.ImportFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One import. Lines up to the committed one are never worked again, nor are records up to the assembled one. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private @Nullable String preset;

    private @Nullable String mapping;

    private boolean history;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ImportPhase phase;

    @Column(name = "committed_line")
    private long committedLine;

    @Column(name = "assembled_record")
    private String assembledRecord = "";

    private long staged;

    private long stored;
    private long unchanged;
    private long rejected;

    @Embedded
    private Pace pace = new Pace();

    @Column(name = "leftovers")
    private boolean leftovers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "unused_columns")
    private @Nullable String[] unusedColumns;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected ImportJob() {}

    /** @param machine the time by the machine clock, which tells when an import was given up */
    static ImportJob open(UUID id, ImportPlan plan, Instant now, Instant machine) {
        var job = new ImportJob();
        job.id = id;
        job.kind = plan.kind();
        job.format = plan.format();
        job.preset = plan.preset();
        job.mapping = plan.mapping();
        job.history = plan.history();
        job.dryRun = plan.dryRun();
        job.state = ImportState.WAITING;
        job.createdAt = now;
        job.pace.start(null, machine);
        return job;
    }

    /** A stream begins, or begins again. */
    void begin(@Nullable Long length, Instant machine) {
        pace.start(length, machine);
    }

    /** Whether the line is still to be worked. */
    boolean isNew(long line) {
        return line > committedLine && !state.isOver();
    }

    /** Lines were worked; those that are parts of records wait for the others. */
    void advance(long line, long rows, long waiting, Counts counts) {
        state = ImportState.RUNNING;
        phase = ImportPhase.READING;
        committedLine = Math.max(committedLine, line);
        staged += waiting;
        pace.read(rows);
        count(counts);
    }

    /** Records up to this one are whole and worked; so many rows waited for it. */
    void assembled(String record, long rows, Counts counts) {
        assembledRecord = record;
        staged -= rows;
        count(counts);
    }

    /** Rows of records that are too long to be looked at. */
    void refuse(long rows) {
        rejected += rows;
    }

    void assemble() {
        state = ImportState.RUNNING;
        phase = ImportPhase.ASSEMBLING;
    }

    void seen(long bytes, Instant machine) {
        pace.seen(bytes, machine);
    }

    void cleaned() {
        leftovers = false;
    }

    void unused(List<String> columns) {
        unusedColumns = columns.toArray(String[]::new);
    }

    void finish(ImportState end, Instant now) {
        if (!state.isOver()) {
            state = end;
            phase = null;
            finishedAt = now;
        }
    }

    ImportResponse toResponse() {
        return new ImportResponse(
                id,
                kind,
                format,
                preset,
                history,
                dryRun,
                state,
                phase,
                committedLine,
                pace.rows(),
                stored,
                unchanged,
                rejected,
                pace.rate(),
                state == ImportState.RUNNING ? remaining() : null,
                createdAt,
                finishedAt,
                unusedColumns == null ? null : List.of(unusedColumns),
                null,
                null);
    }

    private ImportResponse.@Nullable Remaining remaining() {
        if (phase == ImportPhase.ASSEMBLING) {
            return new ImportResponse.Remaining(null, staged);
        }
        var bytes = pace.remaining();
        return bytes == null ? null : new ImportResponse.Remaining(bytes, null);
    }

    private void count(Counts counts) {
        leftovers |= staged > 0 || !counts.customers().isEmpty();
        stored += counts.stored();
        unchanged += counts.unchanged();
        rejected += counts.rejects().size();
    }

    ImportPlan plan() {
        return new ImportPlan(kind, format, preset, mapping, history, dryRun);
    }

    UUID id() {
        return id;
    }

    ImportState state() {
        return state;
    }

    long committedLine() {
        return committedLine;
    }

    String assembledRecord() {
        return assembledRecord;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportJob job && Objects.equals(id, job.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
