package io.winback.campaign.delivery;

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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/messages")
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
class MessageResource {

    private final MessageQueries messages;
    private final EvidenceService evidence;
    private final Clock clock;

    MessageResource(MessageQueries messages, EvidenceService evidence, Clock clock) {
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "The ledger of messages, in the order in which they were planned; state=UNKNOWN lists what is held")
    public Page<MessageResponse> list(
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String campaign,
            @RestQuery @Nullable String state,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        var filter = new MessageQueries.Filter(customer, campaign, state);
        return Page.of(messages.pageAfter(PageToken.lastId(pageToken), filter, limit + 1), limit, MessageResponse::id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A message with what happened to it: decisions, words of the mail server, evidence")
    public MessageResponse get(@RestPath UUID id) {
        return messages.find(id).orElseThrow(() -> new UnknownMessageException(id));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary =
                    "What became of a mail that may have left, as found out at the mail server; the same again changes nothing")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "found in the log of the mail server",
                                            value =
                                                    "{\"state\": \"SENT\", \"note\": \"accepted at 10:02:11, queue id 4bXq\"}")))
    public MessageResponse resolve(@RestPath UUID id, @Valid @NotNull ResolutionRequest request) {
        var state = MessageState.valueOf(request.state().name());
        var resolved = evidence.resolve(id, state, request.note(), clock.instant());
        var message = get(id);
        if (!resolved && !message.state().equals(state.name())) {
            throw new MessageStateException(id, message.state());
        }
        return message;
    }
}
