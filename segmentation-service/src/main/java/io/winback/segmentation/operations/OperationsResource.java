package io.winback.segmentation.operations;

import io.winback.platform.security.ApiKeys;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator asks. */
@Path("/api/operations/segmentation")
@Tag(name = "Operations")
class OperationsResource {

    private final OperationsService service;
    private final ApiKeys keys;

    OperationsResource(OperationsService service, ApiKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    @GET
    @Path("/accounts")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "What is kept, and what is still to be done")
    public AccountsResponse accounts() {
        return service.accounts();
    }

    @GET
    @Path("/keys")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "API keys by client, role and prefix, with their last use")
    public List<ApiKeys.Listed> keys() {
        return keys.list();
    }

    @POST
    @Path("/republish")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Write current state to the outbox again, for a consumer that came late or lost something")
    public RepublishResponse republish(
            @Parameter(description = "Type of the events", example = "profile.changed.v1") @QueryParam("type") @NotBlank
                    String type) {
        return service.republish(type);
    }
}
