package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.segmentation.rule.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a part of one, with how many customers fit it by itself; those who are excluded are not counted.
 *
 * @param pointer where it stands in the request (RFC 6901)
 * @param condition what a condition asks; absent where there are parts
 */
public record RuleCountsResponse(
        String pointer,
        Rule.Kind kind,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode condition,
        long count,
        List<RuleCountsResponse> parts) {}
