package io.winback.campaign.compensation;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/offers/compensations")
@RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class CompensationResource {

    private static final String ADDRESS = "/api/offers/compensations";

    private final CompensationService compensations;
    private final SecurityIdentity identity;

    CompensationResource(CompensationService compensations, SecurityIdentity identity) {
        this.compensations = compensations;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Roles.AGENT)
    @Idempotent
    @Operation(summary = "Give a customer something for what went wrong", description = """
                    Within the policy (winback.compensation, and the LTV guard) the answer has a code at once; else it is PENDING until \
                    another person decides, and needs says why. Nobody is written to: tell the customer the code.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "late parcel", value = """
                                                    {"customerId": "anna-1", "kind": "AMOUNT", "reason": "parcel lost, sent again",
                                                     "amount": {"amount": "5.00", "currency": "GBP"}, "orderId": "o-17"}""")))
    public Response ask(@Valid @NotNull Draft draft) {
        var asked = compensations.ask(draft, identity.getPrincipal().getName());
        return Response.created(URI.create(ADDRESS + "/" + asked.id()))
                .entity(CompensationResponse.of(asked))
                .build();
    }

    @GET
    @Operation(summary = "Compensations, newest first; with state=PENDING those that wait for a decision")
    public Page<CompensationResponse> list(
            @RestQuery @Nullable String customer,
            @RestQuery @Pattern(regexp = "PENDING|GRANTED|DECLINED") @Nullable String state,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        var page = compensations.newest(customer, state, limit, pageToken);
        return new Page<>(page.items().stream().map(CompensationResponse::of).toList(), page.nextPageToken());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One compensation")
    public CompensationResponse get(@RestPath UUID id) {
        return CompensationResponse.of(compensations.existing(id));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR})
    @Idempotent
    @Operation(summary = "Approve or decline a compensation that is above the policy; not one's own")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "approve",
                                            value = "{\"approve\": true, \"note\": \"a good customer\"}")))
    public Response decide(@RestPath UUID id, @Valid @NotNull DecisionRequest decision) {
        var decided = compensations.decide(id, decision, identity.getPrincipal().getName());
        return Response.ok(CompensationResponse.of(decided)).build();
    }
}
