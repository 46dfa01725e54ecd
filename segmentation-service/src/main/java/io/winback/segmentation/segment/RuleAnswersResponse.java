package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.segmentation.rule.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a part of one, as one customer answers it.
 *
 * @param pointer where it stands in the request (RFC 6901)
 * @param condition what a condition asks; absent where there are parts
 * @param value what is known of the customer: a number, date, code, list of codes, or yes or no; absent where nothing is
 */
public record RuleAnswersResponse(
        String pointer,
        Rule.Kind kind,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode condition,
        boolean answer,

        @Schema(description = "Number, date, code, list of codes, true or false; absent where nothing is known")
        @Nullable
        JsonNode value,

        List<RuleAnswersResponse> parts) {}
