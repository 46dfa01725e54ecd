package io.winback.campaign.decision;

import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/decisions")
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
class DecisionResource {

    private final Decisions decisions;

    DecisionResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(summary = "Why something was sent or not: decisions, newest first, by customer or campaign")
    public Page<DecisionResponse> list(
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String campaign,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        return decisions.newest(customer, campaign, limit, pageToken);
    }
}
