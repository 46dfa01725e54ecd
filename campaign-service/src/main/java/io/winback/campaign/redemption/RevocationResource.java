package io.winback.campaign.redemption;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/coupons/{code}/revocation")
@RolesAllowed({Roles.AGENT, Roles.MARKETER})
class RevocationResource {

    private final RevocationService revocations;
    private final SecurityIdentity identity;

    RevocationResource(RevocationService revocations, SecurityIdentity identity) {
        this.revocations = revocations;
        this.identity = identity;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Take a code back that was not used",
            description =
                    "Its part of the budget is free again. A code that was used is refused (409) and stays as it is.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "sent by mistake",
                                            value = "{\"reason\": \"sent by mistake\"}")))
    public Response revoke(@RestPath String code, @Valid @NotNull RevocationRequest request) {
        var coupon = revocations.revoke(
                code, request.reason(), identity.getPrincipal().getName());
        return Response.ok(CouponResponse.of(coupon, Verdict.REVOKED, Presented.nothing()))
                .build();
    }
}
