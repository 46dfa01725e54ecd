package io.winback.customer.customer;

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

/** Whether somebody is reached at a contact point. */
@Path("/api/customers/{id}/contact-points/{channel}")
@Tag(name = "Customers")
class ContactPointResource {

    private static final String EXAMPLE = """
            {"status": "UNREACHABLE"}""";

    private final ContactPointService service;

    ContactPointResource(ContactPointService service) {
        this.service = service;
    }

    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Say whether a contact point reaches the customer",
            description =
                    "Idempotent. The address itself is changed by PUT of the customer; a new one starts as ACTIVE.")
    public CustomerResponse.ContactPointResponse put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("channel") Channel channel,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "unreachable", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ContactPointRequest request) {
        var customer = service.mark(id, channel, request.status().status());
        return CustomerResponse.ContactPointResponse.of(customer, channel);
    }
}
