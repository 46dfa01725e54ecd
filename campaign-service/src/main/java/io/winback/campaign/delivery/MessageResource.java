package io.winback.campaign.delivery;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/messages")
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
class MessageResource {

    private final MessageQueries messages;

    MessageResource(MessageQueries messages) {
        this.messages = messages;
    }

    @GET
    @Operation(summary = "The ledger of messages, in the order in which they were planned")
    public Page<MessageResponse> list(
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String campaign,
            @RestQuery @Nullable String state,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        var filter = new MessageQueries.Filter(customer, campaign, state);
        return Page.of(messages.pageAfter(PageToken.lastId(pageToken), filter, limit + 1), limit, MessageResponse::id);
    }
}
