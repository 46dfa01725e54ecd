package io.winback.survey.quote;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** Words of customers, to be shown to others. */
@Path("/api/answers/quotes")
@Tag(name = "Quotes")
class QuoteResource {

    private final QuoteService quotes;
    private final SecurityIdentity identity;

    QuoteResource(QuoteService quotes, SecurityIdentity identity) {
        this.quotes = quotes;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(operationId = "listQuotes", summary = "What may be shown, the latest release first")
    public Page<QuoteResponse> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                quotes.before(PageToken.versionBefore(pageToken), limit + 1),
                limit,
                quote -> Long.toString(quote.version()));
    }

    @PUT
    @Path("/{answerId}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "releaseQuote",
            summary = "Let a verbatim part of an answer be shown; its author must have agreed in the answer")
    public QuoteResponse release(
            @PathParam("answerId") UUID answerId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "a part", value = QuoteRequest.EXAMPLE)))
                    @NotNull
                    @Valid
                    QuoteRequest request) {
        return quotes.release(answerId, request.words(), identity.getPrincipal().getName());
    }

    @DELETE
    @Path("/{answerId}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "takeQuoteBack", summary = "Let nothing of an answer be shown any longer")
    public void takeBack(@PathParam("answerId") UUID answerId) {
        quotes.takeBack(answerId, identity.getPrincipal().getName());
    }
}
