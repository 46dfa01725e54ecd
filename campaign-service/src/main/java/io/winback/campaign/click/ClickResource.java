package io.winback.campaign.click;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import io.winback.campaign.permission.PublicAnswers;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The links within mails. Following one leads to the stored target and is noted; nothing else comes of it, and nothing in it can be chosen. */
@Path("/t/c")
@PermitAll
@Blocking
class ClickResource {

    private final ClickService clicks;
    private final PublicAnswers answers;

    ClickResource(ClickService clicks, PublicAnswers answers) {
        this.clicks = clicks;
        this.answers = answers;
    }

    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Response follow(@RestPath String token, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        return clicks.follow(token, Visit.of(request))
                .map(target -> PublicAnswers.quiet(Response.status(Response.Status.FOUND))
                        .header(HttpHeaders.LOCATION, target)
                        .build())
                .orElseGet(() -> answers.wrong(headers));
    }

    @HEAD
    @Path("/{token}")
    @Operation(hidden = true)
    public Response look(@RestPath String token, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        return follow(token, request, headers);
    }

    @GET
    @Operation(hidden = true)
    public Response lost(@Context HttpHeaders headers) {
        return answers.wrong(headers);
    }

    @GET
    @Path("/{token}/{rest:.+}")
    @Operation(hidden = true)
    public Response lostBelow(@Context HttpHeaders headers) {
        return answers.wrong(headers);
    }
}
