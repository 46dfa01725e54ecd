package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment as a marketer writes it. */
record SegmentRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @NotNull
        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                description =
                        "and, or: a list of rules; not: a rule; else a condition with field and is, in, atLeast or atMost."
                                + " Excluded customers are in no segment, whatever the rule asks.")
        JsonNode rule) {}
