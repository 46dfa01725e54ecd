package io.winback.customer.intake;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What will be sent. Imports are history unless told otherwise: they correct figures and start nothing. */
record ImportRequest(
        @NotNull ImportKind kind,
        @NotNull ImportFormat format,
        @Nullable Boolean history) {}
