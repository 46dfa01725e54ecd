package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a segment; it never changes.
 *
 * @param publishedAt when it was put in force last; absent if it never was
 */
public record VersionResponse(
        int version,
        String name,
        @Schema(type = SchemaType.OBJECT) JsonNode rule,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
