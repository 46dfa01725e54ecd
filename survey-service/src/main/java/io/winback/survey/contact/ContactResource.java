package io.winback.survey.contact;

import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers who wait for a person to get back. */
@Path("/api/answers/contacts")
@Tag(name = "Contacts")
class ContactResource {

    private final ContactService contacts;
    private final SecurityIdentity identity;

    ContactResource(ContactService contacts, SecurityIdentity identity) {
        this.contacts = contacts;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            operationId = "listContacts",
            summary = "Customers who asked that a person get back, the oldest first; state=OPEN still wait")
    public Page<ContactResponse> list(
            @QueryParam("state") @Nullable ContactState state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                contacts.after(PageToken.lastId(pageToken), state, limit + 1), limit, contact -> contact.requestId()
                        .toString());
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.AGENT)
    @Idempotent
    @Operation(
            operationId = "closeContact",
            summary =
                    "Say how it ended: the customer was reached, or was tried and given up; marketing may write again")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)))
    public Response close(
            @PathParam("id") UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(name = "reached", value = ClosingRequest.EXAMPLE)))
                    @NotNull
                    @Valid
                    ClosingRequest request) {
        var who = identity.getPrincipal().getName();
        return Response.ok(contacts.close(id, request.outcome().state(), who)).build();
    }
}
