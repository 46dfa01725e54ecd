package io.winback.customer.intake;

import io.winback.customer.intake.mapping.ImportKind;
import io.winback.customer.intake.source.ImportFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is. */
@Schema(
        description =
                "read and rejected count rows, stored and unchanged count records; where a row is a record, read = stored + unchanged +"
                        + " rejected. Of a dry run the answer to its content shows the first records; they are kept nowhere.")
record ImportResponse(
        UUID id,
        ImportKind kind,
        ImportFormat format,
        @Nullable String preset,
        boolean history,
        boolean dryRun,
        ImportState state,
        @Nullable ImportPhase phase,
        long committedLine,
        long read,
        long stored,
        long unchanged,
        long rejected,
        @Nullable Long ratePerSecond,
        @Nullable Remaining remaining,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable List<String> unusedColumns,
        @Nullable PermissionReport permissions,
        @Nullable List<Object> preview) {

    /** What is still to be done: bytes of a content whose length is known, or rows still to be assembled. */
    record Remaining(@Nullable Long bytes, @Nullable Long rows) {}

    ImportResponse withPreview(List<Object> records) {
        return with(permissions, records);
    }

    ImportResponse withPermissions(@Nullable PermissionReport report) {
        return with(report, preview);
    }

    private ImportResponse with(@Nullable PermissionReport report, @Nullable List<Object> records) {
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
                read,
                stored,
                unchanged,
                rejected,
                ratePerSecond,
                remaining,
                createdAt,
                finishedAt,
                unusedColumns,
                report,
                records);
    }
}
