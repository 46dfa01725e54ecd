package io.winback.segmentation.segment;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Segments under their stable keys, with their versions. */
@Path("/api/segments")
@Tag(name = "Segments")
class SegmentResource {

    private static final String EXAMPLE = """
            {"name":"Lost regulars","rule":{"and":[
              {"field":"stage","is":"LOST"},
              {"field":"orders","atLeast":2},
              {"field":"daysSinceLastOrder","atMost":730},
              {"field":"consent","purpose":"OFFERS","is":"GRANTED"},
              {"not":{"field":"suspectedReason","is":"QUALITY"}}]}}
            """;

    private final SegmentService service;

    SegmentResource(SegmentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Segments by key")
    public Page<SegmentResponse> list(
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.list(pageToken, limit);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Write a segment; what differs from the latest version becomes a new one, a draft")
    public SegmentResponse put(
            @PathParam("key") @Pattern(regexp = SegmentRequest.KEY) String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "lost regulars", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    SegmentRequest request) {
        return service.put(key, request);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "A segment with its latest version")
    public SegmentResponse get(@PathParam("key") String key) {
        return service.get(key);
    }

    @GET
    @Path("/{key}/versions")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "All versions of a segment, the newest first")
    public Page<VersionResponse> versions(
            @PathParam("key") String key,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.versions(key, pageToken, limit);
    }

    @GET
    @Path("/{key}/versions/{version}")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "One version of a segment")
    public VersionResponse version(@PathParam("key") String key, @PathParam("version") int version) {
        return service.version(key, version);
    }

    @POST
    @Path("/{key}/clone")
    @Idempotent
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Make another segment of the latest rule, a draft")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = SegmentResponse.class)))
    public Response copy(
            @PathParam("key") String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "copy",
                                                            value =
                                                                    "{\"key\":\"lost-regulars-estonia\",\"name\":\"Lost regulars in Estonia\"}")))
                    @NotNull
                    @Valid
                    CloneRequest request) {
        var made = service.copy(key, request);
        return Response.created(URI.create("/api/segments/" + made.key()))
                .entity(made)
                .build();
    }

    @POST
    @Path("/{key}/publish")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Let the latest version decide; the difference in members is told, then the publication")
    public SegmentResponse publish(@PathParam("key") String key) {
        return service.publish(key);
    }

    @POST
    @Path("/{key}/retire")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Let all members leave; the segment can be published again")
    public SegmentResponse retire(@PathParam("key") String key) {
        return service.retire(key);
    }
}
