package io.winback.customer.customer;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
    private final Clock clock;

    CustomerResource(CustomerService service, LifecycleView lifecycle, ShopTime time, Clock clock) {
        this.service = service;
        this.lifecycle = lifecycle;
        this.time = time;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Create or change a customer",
            description =
                    "Idempotent. Fields that are sent replace what is stored, fields left out stay, an empty text clears. With"
                            + " If-Match the change is refused (412) unless the customer is as that ETag says.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now; the header ETag names this state",
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    public Response put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "customer", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    CustomerDraft draft) {
        return answer(service.apply(CustomerChange.of(id, draft, time), ifMatch));
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show a customer with contact points, consents, exclusions and lifecycle stage")
    @APIResponse(
            responseCode = "200",
            description = "The customer; the header ETag names its state",
            content = @Content(schema = @Schema(implementation = CustomerResponse.class)))
    public Response get(@PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id) {
        return answer(service.required(id));
    }

    private Response answer(Customer customer) {
        return Response.ok(CustomerResponse.from(customer, lifecycle.of(customer.id()), clock.instant()))
                .header(HttpHeaders.ETAG, customer.tag())
                .build();
    }
}
