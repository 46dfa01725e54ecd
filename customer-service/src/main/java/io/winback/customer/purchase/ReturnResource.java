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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns and cancellations of orders, in part and in full. */
@Path("/api/orders/{id}/returns/{returnId}")
@Tag(name = "Orders")
class ReturnResource {

    private static final String EXAMPLE = """
            {"returnedAt": "2026-03-09T12:00:00Z", "lines": [{"line": 1, "quantity": 1}]}""";

    private final ReturnService service;
    private final ReturnReader reader;
    private final ReturnTable table;

    ReturnResource(ReturnService service, ReturnReader reader, ReturnTable table) {
        this.service = service;
        this.reader = reader;
        this.table = table;
    }

    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Tell a return or a cancellation, in part or in full",
            description =
                    "Idempotent. What came off the order, by amount, by lines, or all that is left; never more than that. An order"
                            + " of which nothing is left no longer counts as a purchase; else it counts with what is left. A return"
                            + " whose order is not known yet waits for it. An amount of 0 takes a return back.")
    @APIResponse(
            responseCode = "200",
            description = "Applied to its order",
            content = @Content(schema = @Schema(implementation = ReturnResponse.class)))
    @APIResponse(
            responseCode = "202",
            description = "Waits for its order",
            content = @Content(schema = @Schema(implementation = ReturnResponse.class)))
    public Response put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("returnId") @Pattern(regexp = CustomerIds.SHAPE) String returnId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "in part", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ReturnDraft draft) {
        var told = reader.read(id, returnId, draft);
        var stored = service.apply(told)
                .or(() -> service.keep(told))
                .or(() -> service.apply(told))
                .orElseThrow();
        return Response.status(stored.waits() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(ReturnResponse.of(stored))
                .build();
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show a return, also one that waits for its order")
    public ReturnResponse get(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("returnId") @Pattern(regexp = CustomerIds.SHAPE) String returnId) {
        return table.of(List.of(id)).stream()
                .filter(stored -> stored.told().id().equals(returnId))
                .findFirst()
                .map(ReturnResponse::of)
                .orElseThrow(() -> Problem.of(
                        404,
                        "return-not-found",
                        "Return not found",
                        "Order " + id + " has no return " + returnId + "; PUT it first."));
    }
}
