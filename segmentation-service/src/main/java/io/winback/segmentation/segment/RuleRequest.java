package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that need not be anybody's. */
record RuleRequest(
        @NotNull @Schema(type = SchemaType.OBJECT, description = SegmentRequest.FORM)
        JsonNode rule) {}
