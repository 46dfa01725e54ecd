package io.winback.segmentation.snapshot;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A snapshot being built.
 *
 * @param asOf business date in the shop's zone: purchases until then count
 * @param reached the last customer the present part has done; empty at its beginning
 */
public record Snapshot(UUID id, LocalDate asOf, String reached) {}
