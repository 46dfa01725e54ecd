package io.winback.segmentation.segment;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Segments as a file, in the order of their keys: nothing in it depends on where and when it was written. */
record SegmentFile(@NotNull @Size(max = 1000) List<@NotNull @Valid Entry> segments) {

    /** A segment by its latest version. */
    @Schema(name = "SegmentFileEntry")
    @JsonPropertyOrder({"key", "name", "rule"})
    record Entry(
            @NotNull @Pattern(regexp = SegmentRequest.KEY) String key,

            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotNull @Schema(type = SchemaType.OBJECT, description = SegmentRequest.FORM)
            JsonNode rule) {}
}
