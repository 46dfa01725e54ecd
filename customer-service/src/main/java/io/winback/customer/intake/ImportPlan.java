package io.winback.customer.intake;

import io.winback.customer.intake.mapping.ImportKind;
import io.winback.customer.intake.source.ImportFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an import is to do.
 *
 * @param mapping the shop's own, as JSON
 */
record ImportPlan(
        ImportKind kind,
        ImportFormat format,
        @Nullable String preset,
        @Nullable String mapping,
        boolean history,
        boolean dryRun) {}
