package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/campaigns")
@RolesAllowed(Roles.MARKETER)
class CampaignResource {

    /** Of a campaign; that of the list of templates is taken. */
    static final String KEY = "(?!templates$)[a-z0-9][a-z0-9-]{0,63}";

    private final CampaignService campaigns;
    private final DefinitionService definitions;
    private final Launching launching;

    CampaignResource(CampaignService campaigns, DefinitionService definitions, Launching launching) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.launching = launching;
    }

    @PUT
    @Path("/{key}")
    @Operation(
            summary =
                    "Write a campaign; what it leaves out its template says, or the defaults. A launched one gets its next version, which new enrollments take")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CampaignDefinition.class),
                            examples = @ExampleObject(name = "two stages", value = CampaignExample.JSON)))
    public CampaignResponse put(@RestPath @Pattern(regexp = KEY) String key, @NotNull JsonNode definition) {
        return definitions.write(key, definition);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "A campaign with its newest definition")
    public CampaignResponse get(@RestPath String key) {
        return campaigns.get(key);
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "All campaigns, by key")
    public Page<CampaignResponse> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        return Page.of(campaigns.pageAfter(PageToken.lastKey(pageToken), limit + 1), limit, CampaignResponse::key);
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Forget a draft; a campaign that was launched is cancelled instead, and stays")
    public void delete(@RestPath String key) {
        campaigns.delete(key);
    }

    @POST
    @Path("/{key}/launch")
    @Idempotent
    @Operation(
            summary =
                    "Start enrolling, as soon as everybody in the segment is known; refused where the audience is not what was rehearsed")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = LaunchRequest.class),
                            examples = @ExampleObject(name = "as rehearsed", value = "{\"audience\": 0}")))
    public Response launch(@RestPath String key, @Valid @Nullable LaunchRequest launch) {
        return Response.ok(launching.launch(key, launch == null ? null : launch.audience()))
                .build();
    }

    @POST
    @Path("/{key}/pause")
    @Idempotent
    @Operation(summary = "Send nothing more until resumed")
    public Response pause(@RestPath String key) {
        return Response.ok(campaigns.pause(key)).build();
    }

    @POST
    @Path("/{key}/resume")
    @Idempotent
    @Operation(summary = "Go on after a pause")
    public Response resume(@RestPath String key) {
        return Response.ok(campaigns.resume(key)).build();
    }

    @POST
    @Path("/{key}/cancel")
    @Idempotent
    @Operation(summary = "End the campaign and every run in it")
    public Response cancel(@RestPath String key) {
        return Response.ok(campaigns.cancel(key)).build();
    }
}
