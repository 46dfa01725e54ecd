package io.winback.campaign.report;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/operations/campaign/accounts")
@RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
class AccountsResource {

    private final Accounts accounts;

    AccountsResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "Whether the books balance")
    public AccountsResponse read() {
        return accounts.read();
    }
}
