package io.winback.customer.privacy;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The right to be forgotten. */
@Path("/api/erasures")
@Tag(name = "Privacy")
class ErasureResource {

    private static final String EXAMPLE = """
            {"customerId": "c-1001", "reference": "ticket 4711"}""";

    private final ErasureRequestService requests;
    private final ErasureReceiptService receipts;

    ErasureResource(ErasureRequestService requests, ErasureReceiptService receipts) {
        this.requests = requests;
        this.receipts = receipts;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.OPERATOR})
    @Operation(
            summary = "Forget a person in all services",
            description =
                    "This service forgets at once, the others as soon as they run; the receipt of each is shown by GET. Orders stay"
                            + " for totals under a fresh random id. The addresses stay suppressed as keyed hashes: whoever brings one again"
                            + " is not written to until the owner grants a consent. Nothing undoes an erasure.")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
    public Response erase(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "erasure", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ErasureRequest request) {
        var erasure = receipts.show(requests.erase(request));
        return Response.accepted(erasure)
                .location(URI.create("/api/erasures/" + erasure.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Show how far an erasure is, with the receipt of each service")
    public ErasureResponse show(@PathParam("id") UUID id) {
        return receipts.show(id);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "List erasures, newest first")
    public Page<ErasureResponse> list(
            @Parameter(description = "Only those of this customer id, which is compared by its keyed hash")
                    @QueryParam("customer")
                    @Nullable
                    String customer,
            @Parameter(description = "Only those that are not complete") @QueryParam("open") @DefaultValue("false")
                    boolean open,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                receipts.list(PageToken.lastId(pageToken), customer, open, limit + 1), limit, erasure -> erasure.id()
                        .toString());
    }
}
