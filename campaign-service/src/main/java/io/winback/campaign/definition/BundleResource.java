package io.winback.campaign.definition;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Campaigns as files, and copies of them. */
@Path("/api/campaigns/{key}")
@RolesAllowed(Roles.MARKETER)
class BundleResource {

    private static final String EXAMPLE = """
            {"key": "spring-win-back", "name": "Win back, spring"}
            """;

    private final DefinitionService definitions;

    BundleResource(DefinitionService definitions) {
        this.definitions = definitions;
    }

    @GET
    @Path("/bundle")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "The campaign as a file for a repository; the same campaign is always the same text")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bundle.class)))
    public String bundle(@RestPath String key) {
        return definitions.bundle(key);
    }

    @PUT
    @Path("/bundle")
    @Operation(
            summary =
                    "Write a campaign from such a file; the same file again changes nothing. Says which segments and surveys are missing here")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "one stage", value = BundleExample.JSON)))
    public BundleResponse take(
            @RestPath @Pattern(regexp = CampaignResource.KEY) String key, @Valid @NotNull Bundle bundle) {
        return definitions.take(key, bundle);
    }

    @POST
    @Path("/clone")
    @Idempotent
    @Operation(summary = "A draft under another key that says what this campaign says now")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "for the spring", value = EXAMPLE)))
    public Response copy(@RestPath String key, @Valid @NotNull CloneRequest request) {
        return Response.created(URI.create("/api/campaigns/" + request.key()))
                .entity(definitions.copy(key, request.key(), request.name()))
                .build();
    }
}
