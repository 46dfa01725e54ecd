package io.winback.customer.purchase;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.customer.customer.CustomerIds;
import io.winback.platform.security.Roles;
import io.winback.platform.web.EntityTags;
import io.winback.platform.web.Problem;
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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders under the shop's own ids. */
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
                {"productId": "p-22", "name": "Saffron threads 1 g", "category": "spice", "quantity": 2, "unitPrice": "12.2500", "unitCost": "5.1000"},
                {"productId": "p-31", "quantity": 1, "unitPrice": "20.0000", "unitCost": "11.0000"}
              ],
              "discount": "3.00",
              "tax": "8.30",
              "shipping": "4.95",
              "couponCode": "BACK-7Q2M",
              "promisedAt": "2026-03-06",
              "shippedAt": "2026-03-04T15:00:00Z",
              "updatedAt": "2026-03-04T15:00:02Z"
            }""";

    private final OrderService service;
    private final OrderReader reader;
    private final OrderView view;
    private final ReturnTable returns;

    OrderResource(OrderService service, OrderReader reader, OrderView view, ReturnTable returns) {
        this.service = service;
        this.reader = reader;
        this.view = view;
        this.returns = returns;
    }

    @PUT
    @RolesAllowed(Roles.STOREFRONT)
    @Operation(
            summary = "Create or change an order",
            description =
                    "Idempotent: the same order sent again is the same order; with updatedAt older news changes nothing. Name the customer by customerId, send it inline,"
                            + " or send only a mail address: a guest order goes to the customer with that address, else to a new guest.")
    @APIResponse(
            responseCode = "200",
            description = "The order as it is stored",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    public Response put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @Parameter(description = "ETag of the order as you saw it; without it the order is changed whatever it is")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "order", value = ORDER)))
                    @NotNull
                    @Valid
                    OrderDraft draft) {
        var placement = service.placeOne(reader.read(id, draft), ifMatch);
        if (placement.outcome() == Placement.Outcome.LATE) {
            return answer(response(stored(id), null));
        }
        var customerId = Objects.requireNonNull(placement.customerId());
        return answer(OrderResponse.of(placement.order(), customerId, placement.history(), placement.version(), null));
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show an order with its returns")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    public Response get(@PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id) {
        return answer(response(
                stored(id),
                returns.of(List.of(id)).stream().map(ReturnResponse::of).toList()));
    }

    private static Response answer(OrderResponse order) {
        return Response.ok(order)
                .header(HttpHeaders.ETAG, EntityTags.of(order.version()))
                .build();
    }

    private OrderView.Read stored(String id) {
        return view.find(id).orElseThrow(() -> notFound(id));
    }

    private static OrderResponse response(OrderView.Read read, @Nullable List<ReturnResponse> returns) {
        return OrderResponse.of(read.order(), read.customerId(), read.history(), read.version(), returns);
    }

    static HttpProblem notFound(String id) {
        return Problem.of(404, "order-not-found", "Order not found", "No order has the id " + id + "; PUT it first.");
    }
}
