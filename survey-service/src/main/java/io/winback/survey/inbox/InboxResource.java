package io.winback.survey.inbox;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers wrote, to be worked off. */
@Path("/api/answers/inbox")
@Tag(name = "Inbox")
class InboxResource {

    private final InboxService inbox;
    private final SecurityIdentity identity;

    InboxResource(InboxService inbox, SecurityIdentity identity) {
        this.inbox = inbox;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(
            operationId = "listInbox",
            summary = "Answers in which somebody wrote something, the latest first; state=NEW are to be read")
    public Page<InboxResponse> list(
            @BeanParam @Valid InboxFilter filter,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                inbox.before(PageToken.versionBefore(pageToken), filter, limit + 1),
                limit,
                answer -> Long.toString(answer.version()));
    }

    @GET
    @Path("/{answerId}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(operationId = "getInboxAnswer", summary = "One answer, with who did what with it")
    public InboxResponse get(@PathParam("answerId") UUID answerId) {
        return inbox.get(answerId);
    }

    @PUT
    @Path("/{answerId}/done")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT})
    @Operation(operationId = "finishInboxAnswer", summary = "Nothing is left to do about it, unless it changes")
    public InboxResponse done(
            @PathParam("answerId") UUID answerId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "as read", value = DoneRequest.EXAMPLE)))
                    @Valid
                    @Nullable
                    DoneRequest request) {
        return inbox.done(answerId, request == null ? null : request.version(), who());
    }

    @DELETE
    @Path("/{answerId}/done")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT})
    @Operation(operationId = "reopenInboxAnswer", summary = "Something is left to do about it after all")
    public InboxResponse reopen(@PathParam("answerId") UUID answerId) {
        return inbox.reopen(answerId, who());
    }

    @POST
    @Path("/{answerId}/proposal")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            operationId = "proposeToLeaveAlone",
            summary = "Suggest to leave the customer alone; it excludes nobody, a person decides at customer-service")
    public InboxResponse propose(@PathParam("answerId") UUID answerId) {
        return inbox.propose(answerId, who());
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
