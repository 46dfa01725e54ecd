package io.winback.segmentation.rfm;

import org.jspecify.annotations.Nullable;

/** Which customers; each score from 1 to 5, all that are not given fit. */
public record RfmFilter(
        @Nullable RfmGroup group,
        @Nullable Integer r,
        @Nullable Integer f,
        @Nullable Integer m) {}
