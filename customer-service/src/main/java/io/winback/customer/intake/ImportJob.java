package io.winback.customer.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import. Lines up to the committed one are never worked again. */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private boolean history;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "committed_line")
    private long committedLine;

    private long stored;
    private long unchanged;
    private long rejected;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected ImportJob() {}

    static ImportJob open(UUID id, ImportKind kind, ImportFormat format, boolean history, Instant now) {
        var job = new ImportJob();
        job.id = id;
        job.kind = kind;
        job.format = format;
        job.history = history;
        job.state = ImportState.WAITING;
        job.createdAt = now;
        return job;
    }

    /** Whether the line is still to be worked. */
    boolean isNew(long line) {
        return line > committedLine;
    }

    void advance(long line, long newlyStored, long newlyUnchanged, long newlyRejected) {
        if (state != ImportState.DONE) {
            state = ImportState.RUNNING;
        }
        committedLine = Math.max(committedLine, line);
        stored += newlyStored;
        unchanged += newlyUnchanged;
        rejected += newlyRejected;
    }

    void finish(ImportState end, Instant now) {
        if (state != ImportState.DONE) {
            state = end;
            finishedAt = now;
        }
    }

    ImportResponse toResponse() {
        return new ImportResponse(
                id,
                kind,
                format,
                history,
                state,
                committedLine,
                stored + unchanged + rejected,
                stored,
                unchanged,
                rejected,
                createdAt,
                finishedAt);
    }

    ImportKind kind() {
        return kind;
    }

    ImportFormat format() {
        return format;
    }

    boolean history() {
        return history;
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
