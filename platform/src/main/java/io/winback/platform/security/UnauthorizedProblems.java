package io.winback.platform.security;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers requests without a good key or token; who only wants to look at a page is led to its sign-in. The mappers of the problem extension read a field of Quarkus that 3.34 no longer has;
 * these come before them.
 */
public class UnauthorizedProblems {

    private static final int BEFORE_THE_EXTENSION = 4_000;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final boolean tokens;

    UnauthorizedProblems(@ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean tokens) {
        this.tokens = tokens;
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_EXTENSION)
    public Response missing(RoutingContext context) {
        return context.request().method().equals(HttpMethod.GET)
                ? SignIn.redirect(context).orElseGet(this::nothingSent)
                : nothingSent();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_EXTENSION)
    public Response wrong(RoutingContext context) {
        return unauthorized(
                context.request().getHeader(ApiKeyMechanism.HEADER) != null
                        ? "The key is unknown or has expired."
                        : "The bearer token is not good here: it has expired, is for another audience, or is not of the issuer.");
    }

    /** The issuer could not be asked for its keys; who comes with a key is not concerned. */
    @ServerExceptionMapper(value = OIDCException.class, priority = BEFORE_THE_EXTENSION)
    public Response unreachable() {
        var problem = Problem.of(
                503,
                "issuer-unreachable",
                "Issuer unreachable",
                "The issuer of tokens cannot be reached at the moment. Try again later, or send a key in the header X-Api-Key.");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private Response nothingSent() {
        return unauthorized("Send a key in the header X-Api-Key" + (tokens ? ", or a bearer token." : "."));
    }

    private Response unauthorized(String detail) {
        var problem = Problem.of(401, "unauthorized", "Unauthorized", detail);
        var answer = Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"X-Api-Key\"");
        return tokens ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build() : answer.build();
    }
}
