package io.winback.segmentation.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated snapshot of the base.
 *
 * @param asOf business date in the shop's zone
 * @param publishedAt business time; absent while it is being built
 * @param state BUILDING, CURRENT, PAST, or CLEARED once its rows are gone
 */
public record SnapshotResponse(
        UUID id, LocalDate asOf, Instant begunAt, @Nullable Instant publishedAt, String state) {}
