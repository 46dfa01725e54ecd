package io.winback.campaign.operations;

import io.winback.platform.security.ApiKeys;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/operations/campaign/keys")
@RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
class KeysResource {

    private final ApiKeys keys;

    KeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "The API keys this service accepts, without their secrets")
    public List<ApiKeys.Listed> list() {
        return keys.list();
    }
}
