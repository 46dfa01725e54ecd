package io.winback.customer.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an import is; {@code read} = stored + unchanged + rejected records. */
record ImportResponse(
        UUID id,
        ImportKind kind,
        ImportFormat format,
        boolean history,
        ImportState state,
        long committedLine,
        long read,
        long stored,
        long unchanged,
        long rejected,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
