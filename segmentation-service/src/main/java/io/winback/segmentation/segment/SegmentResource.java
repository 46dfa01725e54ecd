package io.winback.segmentation.segment;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Segments under their stable keys. */
@Path("/api/segments")
@Tag(name = "Segments")
class SegmentResource {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String EXAMPLE = """
            {"name":"Lost regulars","rule":{"and":[
              {"field":"stage","is":"LOST"},
              {"field":"orders","atLeast":2},
              {"field":"daysSinceLastOrder","atMost":730},
              {"field":"consent","purpose":"OFFERS","is":"GRANTED"},
              {"field":"excluded","is":false}]}}
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
            @PathParam("key") @Pattern(regexp = KEY) String key,
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

    @POST
    @Path("/{key}/publish")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Let the latest version decide; the difference in members is told, then the publication")
    public SegmentResponse publish(@PathParam("key") String key) {
        return service.publish(key);
    }

    @POST
    @Path("/{key}/preview")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "Who would be a member now by the latest version: count and sample")
    public PreviewResponse preview(@PathParam("key") String key) {
        return service.preview(key);
    }

    @GET
    @Path("/{key}/members")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Members by customer id")
    public Page<MemberResponse> members(
            @PathParam("key") String key,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.members(key, pageToken, limit);
    }
}
