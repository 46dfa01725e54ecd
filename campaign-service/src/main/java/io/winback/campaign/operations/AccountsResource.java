package io.winback.campaign.operations;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/operations/campaign/accounts")
@RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
class AccountsResource {

    private final AccountsService accounts;

    AccountsResource(AccountsService accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "Whether the books balance")
    public AccountsResponse read(
            @Parameter(description = "Key of the one campaign to look at; without it all are", example = "win-back")
                    @RestQuery
                    @Nullable
                    String campaign) {
        return accounts.read(campaign);
    }
}
