package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A segment with its latest version.
 *
 * @param publishedVersion the version that decides who is a member; absent before the first publication and while retired
 * @param publishedAt when the latest version was put in force last; absent if it never was
 */
public record SegmentResponse(
        String key,
        int version,
        String name,
        @Schema(type = SchemaType.OBJECT) JsonNode rule,
        SegmentState state,
        Instant createdAt,
        @Nullable Integer publishedVersion,
        @Nullable Instant publishedAt,
        long members) {}
