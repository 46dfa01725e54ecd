package io.winback.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers requests without a good key or token; who only wants to look at a page is led to its sign-in. The mappers of the problem extension read a field of Quarkus that 3.34 no longer has;
 * these come before them.
 */
public class UnauthorizedProblems {

    private static final int BEFORE_THE_EXTENSION = 4_000;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_EXTENSION)
    public Response missing(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET)
                ? SignIn.redirect(context).orElseGet(UnauthorizedProblems::keyMissing)
                : keyMissing();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_EXTENSION)
    public Response wrong() {
        return unauthorized("The key is unknown or has expired.");
    }

    private static Response keyMissing() {
        return unauthorized("Send a key in the header X-Api-Key.");
    }

    private static Response unauthorized(String detail) {
        var problem = Problem.of(401, "unauthorized", "Unauthorized", detail);
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"X-Api-Key\"")
                .build();
    }
}
