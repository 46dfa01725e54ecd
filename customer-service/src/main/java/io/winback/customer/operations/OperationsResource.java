package io.winback.customer.operations;

import io.winback.platform.security.ApiKeys;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators. */
@Path("/api/operations/customer")
@Tag(name = "Operations")
class OperationsResource {

    private final Accounts accounts;
    private final ApiKeys keys;
    private final Republication republication;
    private final AttributePurge attributes;

    OperationsResource(Accounts accounts, ApiKeys keys, Republication republication, AttributePurge attributes) {
        this.accounts = accounts;
        this.keys = keys;
        this.republication = republication;
        this.attributes = attributes;
    }

    @GET
    @Path("/accounts")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Count what this service holds")
    public AccountsResponse accounts() {
        return accounts.count();
    }

    @GET
    @Path("/keys")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "List the API keys, without anything secret")
    public List<ApiKeys.Listed> keys() {
        return keys.list();
    }

    @POST
    @Path("/republish")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Tell the current state again",
            description =
                    "Writes every customer or order to the outbox again with the same versions, so that a late or damaged"
                            + " consumer can be filled at any time. Harmless when repeated.")
    public RepublishResponse republish(@QueryParam("type") @NotNull String type) {
        return republication.republish(type);
    }

    @POST
    @Path("/purge-attribute")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Purge one attribute of all customers",
            description =
                    "In chunks that commit on their own; the other services forget it too. Harmless when repeated.")
    public PurgeResponse purgeAttribute(@QueryParam("name") @NotNull @Size(min = 1, max = 64) String name) {
        return attributes.purge(name);
    }
}
