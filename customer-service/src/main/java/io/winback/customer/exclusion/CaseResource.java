package io.winback.customer.exclusion;

import io.winback.customer.customer.CustomerIds;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases of the helpdesk, under its own numbers. */
@Path("/api/customers/{id}/cases/{case}")
@Tag(name = "Exclusions")
class CaseResource {

    private static final String EXAMPLE = """
            {"state": "OPEN", "subject": "SERVICE.DELIVERY"}""";

    private final CaseService service;

    CaseResource(CaseService service) {
        this.service = service;
    }

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.STOREFRONT})
    @Operation(
            summary = "Tell that a case is open or closed",
            description =
                    "Idempotent. No campaign writes to the customer while one of its cases is open. A closed case may be opened again.")
    public CaseResponse put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("case") @Pattern(regexp = CustomerIds.SHAPE) String number,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "opened", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    CaseRequest request) {
        return request.state() == CaseState.OPEN
                ? service.open(id, number, request.subject())
                : service.close(id, number, request.subject());
    }
}
