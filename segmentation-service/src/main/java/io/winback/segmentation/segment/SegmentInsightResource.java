package io.winback.segmentation.segment;

import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is in a segment, who would be, and why. */
@Path("/api/segments")
@Tag(name = "Segments")
class SegmentInsightResource {

    private static final String EXAMPLE = """
            {"rule":{"or":[
              {"field":"orders","withinDays":365,"category":"tea","atLeast":3},
              {"and":[{"field":"lateDays","atLeast":3},{"not":{"field":"dealHunter","is":true}}]}]}}
            """;

    private final SegmentInsightService service;

    SegmentInsightResource(SegmentInsightService service) {
        this.service = service;
    }

    @POST
    @Path("/preview")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "Who would be a member by a rule that is not saved: count, sample, and the count of each part")
    public PreviewResponse previewRule(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "tea drinkers", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    RuleRequest request) {
        return service.preview(request);
    }

    @POST
    @Path("/{key}/preview")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            summary = "Who would be a member now: count, sample, and the count of each part",
            description = "By the latest version, the one in force, or both; with who would join and who would leave.")
    public PreviewResponse preview(
            @PathParam("key") String key, @QueryParam("of") @DefaultValue("LATEST") Which which) {
        return service.preview(key, which);
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

    @GET
    @Path("/{key}/customers/{customer}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(
            summary = "Why a customer is in the segment, or is not",
            description = "Each part of the rule true or false, with what is known of the customer.")
    public ExplanationResponse explain(
            @PathParam("key") String key,
            @PathParam("customer") String customer,
            @QueryParam("of") @DefaultValue("PUBLISHED") Which which) {
        return service.explain(key, customer, which);
    }
}
