package io.winback.campaign.feedback.reply;

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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/messages/replies")
class ReplyResource {

    private final ReplyService replies;
    private final SecurityIdentity identity;

    ReplyResource(ReplyService replies, SecurityIdentity identity) {
        this.replies = replies;
        this.identity = identity;
    }

    @POST
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AGENT})
    @Operation(
            summary =
                    "Somebody answered a mail: campaigns wait until an agent resolves it; answers of machines are ignored")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "an answer", value = ReplyRequest.EXAMPLE)))
    public ReplyRequest.TakenResponse take(@Valid @NotNull ReplyRequest request) {
        return new ReplyRequest.TakenResponse(replies.take(request.answer()));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Answers to mails, in the order in which they came; state=OPEN are to be read")
    public Page<ReplyResponse> list(
            @RestQuery @Nullable @Pattern(regexp = "OPEN|RESUMED|ENDED|UNSUBSCRIBED") String state,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        return Page.of(replies.pageAfter(PageToken.lastId(pageToken), state, limit + 1), limit, ReplyResponse::id);
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Idempotent
    @Operation(summary = "Resume the campaigns, end the run, or unsubscribe the customer")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "go on", value = ResolutionRequest.EXAMPLE)))
    public Response resolve(@RestPath UUID id, @Valid @NotNull ResolutionRequest request) {
        return Response.ok(replies.resolve(
                        id, request.action(), identity.getPrincipal().getName()))
                .build();
    }
}
