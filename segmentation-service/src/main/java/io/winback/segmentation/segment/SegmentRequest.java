package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A segment as a marketer writes it. */
record SegmentRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @NotNull @Schema(type = SchemaType.OBJECT, description = FORM)
        JsonNode rule) {

    /** Where the rule stands in a request. */
    static final String RULE = "/rule";

    static final String KEY = "(?!(export|import|preview)$)[a-z0-9][a-z0-9-]{0,62}";

    static final String FORM =
            "and, or: a list of rules; not: a rule; else a condition with field and is, in, exists, atLeast, atMost, from"
                    + " or to. Excluded customers are in no segment, whatever the rule asks. docs/segments.md lists the fields.";
}
