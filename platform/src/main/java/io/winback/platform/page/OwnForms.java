package io.winback.platform.page;

import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.Session;
import io.winback.platform.security.Sessions;
import io.winback.platform.security.SignIn;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Refuses what is sent to a page without the token of a form we made for this browser. */
public class OwnForms {

    private static final int FORBIDDEN = 403;

    private final FormTokens tokens;
    private final Sessions sessions;

    OwnForms(FormTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Page
    @WithFormRead
    @ServerRequestFilter
    public @Nullable Response check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        var method = request.getMethod();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || ours(request, context)) {
            return null;
        }
        return Problem.of(
                        FORBIDDEN,
                        "foreign-form",
                        "Foreign form",
                        "The form is not of this session. Open the page again and send it from there.")
                .toResponse();
    }

    private boolean ours(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        var sent = request.getServerRequestContext()
                        instanceof org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext form
                ? form.getFormParameter(FormTokens.FIELD, true, false)
                : null;
        return sent instanceof String token
                && nonce(context).filter(nonce -> tokens.fits(token, nonce)).isPresent();
    }

    private Optional<String> nonce(RoutingContext context) {
        return SignIn.session(context, sessions).map(Session::nonce).or(() -> tokens.visitor(context));
    }
}
