package io.winback.customer.purchase;

import io.quarkiverse.resteasy.problem.HttpProblem;
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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders and returns under the shop's own ids. */
@Path("/api/orders/{id}")
@Tag(name = "Orders")
class OrderResource {

    private static final String ORDER = """
            {
              "customer": {"email": "anna.tamm@mail.example", "name": "Anna Tamm"},
              "orderedAt": "2026-03-02T09:20:00Z",
              "status": "PAID",
              "channel": "web",
              "currency": "GBP",
              "lines": [
                {"productId": "p-22", "name": "Saffron threads 1 g", "category": "spice", "quantity": 2, "unitPrice": "12.2500"},
                {"productId": "p-31", "quantity": 1, "unitPrice": "20.0000"}
              ],
              "discount": "3.00",
              "tax": "8.30",
              "shipping": "4.95",
              "couponCode": "BACK-7Q2M"
            }""";
    private static final String RETURN = """
            {"returnedAt": "2026-03-09T12:00:00Z", "amount": "20.00"}""";

    private final OrderService service;
    private final ReturnService returnService;
    private final OrderReader reader;
    private final OrderView view;
    private final ReturnTable returns;

    OrderResource(
            OrderService service,
            ReturnService returnService,
            OrderReader reader,
            OrderView view,
            ReturnTable returns) {
        this.service = service;
        this.returnService = returnService;
        this.reader = reader;
        this.view = view;
        this.returns = returns;
    }

    @PUT
    @RolesAllowed(Roles.STOREFRONT)
    @Operation(
            summary = "Create or change an order",
            description =
                    "Idempotent: the same order sent again is the same order. Name the customer by customerId, send it inline,"
                            + " or send only a mail address: a guest order goes to the customer with that address, else to a new guest.")
    public OrderResponse put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "order", value = ORDER)))
                    @NotNull
                    @Valid
                    OrderDraft draft) {
        var placement = service.placeOne(reader.read(id, draft));
        var customerId = Objects.requireNonNull(placement.customerId());
        return OrderResponse.of(placement.order(), customerId, placement.history(), placement.version(), null);
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show an order with its returns")
    public OrderResponse get(@PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id) {
        var read = view.find(id).orElseThrow(() -> notFound(id));
        return OrderResponse.of(
                read.order(), read.customerId(), read.history(), read.version(), returns.of(List.of(id)));
    }

    @PUT
    @Path("/returns/{returnId}")
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Tell a return, in part or in full",
            description =
                    "Idempotent. The value of the goods that came back, net, in the currency of the order. An order that came"
                            + " back in full no longer counts as a purchase; one that came back in part counts with what is left.")
    public ReturnResponse takeBack(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("returnId") @Pattern(regexp = CustomerIds.SHAPE) String returnId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "in part", value = RETURN)))
                    @NotNull
                    @Valid
                    ReturnRequest request) {
        return returnService.take(id, returnId, request);
    }

    static HttpProblem notFound(String id) {
        return Problem.of(404, "order-not-found", "Order not found", "No order has the id " + id + "; PUT it first.");
    }
}
