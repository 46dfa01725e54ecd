package io.winback.segmentation.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.winback.platform.events.EventJson;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Segments as a file that can be kept in Git. */
@Path("/api/segments")
@Tag(name = "Segments")
class SegmentFileResource {

    private static final String EXAMPLE = """
            {"segments":[{"key":"big-spenders","name":"Big spenders","rule":{"field":"spend","withinDays":365,"atLeast":500}}]}
            """;

    private final SegmentFileService service;
    private final ObjectWriter writer;

    SegmentFileResource(SegmentFileService service, EventJson json) {
        this.service = service;
        var lines = new DefaultIndenter("  ", "\n");
        this.writer = json.mapper()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            summary = "All segments as a file, or one",
            description = "By their latest versions, in the order of their keys; the same segments make the same file.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(implementation = SegmentFile.class)))
    public String write(@QueryParam("key") @Nullable String key) throws JsonProcessingException {
        return writer.writeValueAsString(service.write(key)) + "\n";
    }

    @POST
    @Path("/import")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Take segments from a file",
            description =
                    "What differs from the latest version becomes a new one, a draft; nothing is published and nothing removed."
                            + " With dryRun only what would change is told.")
    public ImportResponse read(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "one segment", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    SegmentFile file) {
        return service.read(file, dryRun);
    }
}
