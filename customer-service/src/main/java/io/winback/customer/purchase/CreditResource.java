package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerIds;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Credit notes that name no order. */
@Path("/api/customers/{id}/credits/{creditId}")
@Tag(name = "Orders")
class CreditResource {

    private static final String EXAMPLE = """
            {"creditedAt": "2026-03-09T12:00:00Z", "amount": "12.50", "currency": "GBP", "reason": "goodwill"}""";

    private final CreditService service;
    private final CreditReader reader;

    CreditResource(CreditService service, CreditReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Tell a credit that names no order",
            description =
                    "Idempotent. The credit lowers what the customer spent; it changes no order, no count and no date. For a credit"
                            + " that belongs to an order send a return.")
    public CreditResponse put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("creditId") @Pattern(regexp = CustomerIds.SHAPE) String creditId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "credit", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    CreditDraft draft) {
        return CreditResponse.of(service.placeOne(reader.read(id, creditId, draft)));
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show a credit")
    public CreditResponse get(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("creditId") @Pattern(regexp = CustomerIds.SHAPE) String creditId) {
        return service.find(id, creditId)
                .map(CreditResponse::of)
                .orElseThrow(() -> Problem.of(
                        404,
                        "credit-not-found",
                        "Credit not found",
                        "Customer " + id + " has no credit " + creditId + "; PUT it first."));
    }
}
