package io.winback.platform.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.Arrival;
import io.winback.platform.security.Issuer;
import io.winback.platform.security.IssuerConfig;
import io.winback.platform.security.IssuerSignIn;
import io.winback.platform.security.SessionConfig;
import io.winback.platform.security.Sessions;
import io.winback.platform.security.SignIn;
import io.winback.platform.watch.Counters;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Lets people in whom the issuer vouches for, and out at the issuer too. */
@Singleton
class IssuerDoor {

    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Issuer issuer;
    private final IssuerConfig config;
    private final IssuerSignIn signIn;
    private final Sessions sessions;
    private final SessionConfig session;
    private final DoorCookies cookies;
    private final FormTokens tokens;
    private final SignInPage page;
    private final MeterRegistry metrics;

    IssuerDoor(
            Issuer issuer,
            IssuerConfig config,
            IssuerSignIn signIn,
            Sessions sessions,
            SessionConfig session,
            DoorCookies cookies,
            FormTokens tokens,
            SignInPage page,
            MeterRegistry metrics) {
        this.issuer = issuer;
        this.config = config;
        this.signIn = signIn;
        this.sessions = sessions;
        this.session = session;
        this.cookies = cookies;
        this.tokens = tokens;
        this.page = page;
        this.metrics = metrics;
    }

    /** Notes where to go afterwards; the address the issuer sends people back to must not hold it. */
    Response ask(Site site, String to) {
        refuseUnlessOpen();
        return redirect(site.path() + SignIn.FROM_ISSUER)
                .cookie(cookies.to(site, SignIn.destination(to, site.path())))
                .build();
    }

    /** Leads to the issuer, and takes in who comes back. */
    Response arrive(Site site, RoutingContext context) {
        refuseUnlessOpen();
        tokens.greet(context);
        var to = SignIn.destination(cookies.to(context), site.path());
        if (context.request().query() == null) {
            return signIn.ask(context)
                    .map(address -> redirect(address).build())
                    .orElseGet(() -> fault(
                            site, "unreachable", UNAVAILABLE, to, page.words().issuerUnreachable()));
        }
        return signIn.arrival(context)
                .map(arrival -> in(site, arrival, to))
                .orElseGet(() ->
                        fault(site, "refused", UNPROCESSABLE, to, page.words().issuerFailed()));
    }

    /** The issuer's own sign-out, for who came from it; empty for others, and if the issuer has none. */
    Optional<Response> leave(Site site, RoutingContext context) {
        var words = page.words();
        return cookies.hint(context)
                .filter(token -> issuer.letsPeopleIn())
                .flatMap(token -> signIn.end(token, origin(context) + site.path() + "/sign-in"))
                .map(address -> Response.fromResponse(page.leave(
                                site,
                                words.signedOutHere(),
                                words.signedOutHereText(page.issuer()),
                                address,
                                words.signOutThere(page.issuer())))
                        .cookie(cookies.noSession(), cookies.noHint())
                        .build());
    }

    private Response in(Site site, Arrival arrival, String to) {
        var words = page.words();
        return sessions.open(arrival, config.lasts())
                .map(opened -> {
                    count("in");
                    return Response.fromResponse(
                                    page.leave(site, words.arrived(), words.arrivedText(), to, words.goOn()))
                            .cookie(
                                    cookies.session(opened, config.lasts()),
                                    cookies.hint(arrival.idToken(), config.lasts()),
                                    cookies.to(site))
                            .build();
                })
                .orElseGet(() -> fault(site, "no-role", FORBIDDEN, to, words.noRole()));
    }

    private Response fault(Site site, String outcome, int status, String to, String text) {
        count(outcome);
        return page.show(site, status, to, text, false);
    }

    private static Response.ResponseBuilder redirect(String to) {
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String origin(RoutingContext context) {
        var scheme = session.secure() ? "https" : context.request().scheme();
        return scheme + "://" + context.request().authority();
    }

    private void refuseUnlessOpen() {
        if (!issuer.letsPeopleIn()) {
            throw new NotFoundException();
        }
    }

    private void count(String outcome) {
        Counters.of(
                        metrics,
                        "winback.sign.in",
                        "Attempts to sign in to the pages, by what with and outcome",
                        "with",
                        "issuer",
                        "outcome",
                        outcome)
                .increment();
    }
}
