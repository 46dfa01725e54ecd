package io.winback.segmentation.lifecycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The policy as a marketer sets it. */
record PolicyRequest(
        @Min(1) @Max(3650) int repeatIntervalDays,
        @Min(2) @Max(3650) int lapseThresholdDays) {}
