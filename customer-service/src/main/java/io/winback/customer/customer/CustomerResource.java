package io.winback.customer.customer;

import io.winback.platform.security.Roles;
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

/** Customers under the shop's own ids. */
@Path("/api/customers/{id}")
@Tag(name = "Customers")
class CustomerResource {

    private static final String EXAMPLE = """
            {
              "name": "Anna Tamm",
              "email": "anna.tamm@mail.example",
              "language": "et",
              "zone": "Europe/Tallinn",
              "country": "EE",
              "attributes": {"tier": "gold"},
              "consents": [
                {"purpose": "OFFERS", "status": "GRANTED", "basis": "DOUBLE_OPT_IN", "source": "checkout", "at": "2026-01-05T10:00:00Z"},
                {"purpose": "SURVEY", "status": "GRANTED", "basis": "OPT_IN", "source": "checkout", "at": "2026-01-05T10:00:00Z"}
              ]
            }""";

    private final CustomerService service;
    private final LifecycleView lifecycle;
    private final ShopTime time;

    CustomerResource(CustomerService service, LifecycleView lifecycle, ShopTime time) {
        this.service = service;
        this.lifecycle = lifecycle;
        this.time = time;
    }

    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Create or change a customer",
            description =
                    "Idempotent. Fields that are sent replace what is stored, fields left out stay, an empty text clears.")
    public CustomerResponse put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "customer", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    CustomerDraft draft) {
        var customer = service.apply(CustomerChange.of(id, draft, time));
        return CustomerResponse.from(customer, lifecycle.of(id));
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show a customer with consents and lifecycle stage")
    public CustomerResponse get(@PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id) {
        return CustomerResponse.from(service.required(id), lifecycle.of(id));
    }
}
