package io.winback.campaign.delivery;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/campaigns/{key}/late")
@RolesAllowed(Roles.MARKETER)
class LateResource {

    private final LateService late;

    LateResource(LateService late) {
        this.late = late;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "Mails that missed their time and are held until somebody says, by stage")
    public LateResponse get(@RestPath String key) {
        return LateResponse.of(late.held(key));
    }

    @POST
    @Idempotent
    @Operation(
            summary =
                    "Send the held mails late, at the daily pace of the campaign, or not at all; answers with what is held still")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "send", value = "{\"action\": \"RELEASE\"}")))
    public Response decide(@RestPath String key, @Valid @NotNull LateRequest request) {
        late.held(key);
        var more = true;
        while (more) {
            more = late.decide(key, request.stage(), request.action()) > 0;
        }
        return Response.ok(LateResponse.of(late.held(key))).build();
    }
}
