package io.winback.customer.consent;

import io.winback.customer.customer.Channel;
import io.winback.customer.customer.ConsentKey;
import io.winback.customer.customer.CustomerIds;
import io.winback.customer.customer.Purpose;
import io.winback.customer.customer.ShopTime;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer permits, purpose by purpose. */
@Path("/api/customers/{id}/consents/{purpose}")
@Tag(name = "Customers")
class ConsentResource {

    private static final String EXAMPLE = """
            {"status": "GRANTED", "basis": "OPT_IN", "source": "account page", "proof": "form 12, box 3", "at": "2026-01-05T10:00:00Z"}""";

    private final ConsentService service;
    private final ShopTime time;

    ConsentResource(ConsentService service, ShopTime time) {
        this.service = service;
        this.time = time;
    }

    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT})
    @Operation(
            summary = "Tell a decision on one purpose",
            description =
                    "Idempotent. The latest decision per purpose and channel counts; an older one goes to the history only.")
    public ConsentStateResponse put(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("purpose") Purpose purpose,
            @QueryParam("channel") @DefaultValue("EMAIL") Channel channel,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "granted", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ConsentRequest request) {
        return service.decide(id, request.decision(new ConsentKey(purpose, channel), time));
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Show where one purpose stands, with its history")
    public ConsentStateResponse get(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @PathParam("purpose") Purpose purpose,
            @QueryParam("channel") @DefaultValue("EMAIL") Channel channel) {
        return service.show(id, new ConsentKey(purpose, channel));
    }
}
