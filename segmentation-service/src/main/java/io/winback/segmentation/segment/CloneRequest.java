package io.winback.segmentation.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a copy is called. */
record CloneRequest(
        @NotNull @Pattern(regexp = SegmentRequest.KEY) String key,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name) {}
