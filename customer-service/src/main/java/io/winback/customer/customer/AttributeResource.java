package io.winback.customer.customer;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What describes a customer, and can be taken away. */
@Path("/api/customers/{id}/attributes")
@Tag(name = "Customers")
class AttributeResource {

    private final AttributeService service;

    AttributeResource(AttributeService service) {
        this.service = service;
    }

    @DELETE
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.OPERATOR})
    @Operation(
            summary = "Purge the attributes of a customer",
            description = "One by its name, or all. Idempotent; the other services forget them too.")
    public void purge(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @QueryParam("name") @Size(min = 1, max = 64) @Nullable String name) {
        service.purge(id, name);
    }
}
