package io.winback.platform.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.Issuer;
import io.winback.platform.security.SessionConfig;
import io.winback.platform.security.Sessions;
import io.winback.platform.security.SignIn;
import io.winback.platform.watch.Counters;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Lets people in, with a key or from the issuer, and out. */
@Singleton
public class Door {

    /** What is another file under another name. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Issuer issuer;
    private final IssuerDoor issuerDoor;
    private final Sessions sessions;
    private final SessionConfig config;
    private final SignInAttempts attempts;
    private final FormTokens tokens;
    private final DoorCookies cookies;
    private final SignInPage page;
    private final PageStyle style;
    private final PageScripts scripts;
    private final MeterRegistry metrics;

    Door(
            Issuer issuer,
            IssuerDoor issuerDoor,
            Sessions sessions,
            SessionConfig config,
            SignInAttempts attempts,
            FormTokens tokens,
            DoorCookies cookies,
            SignInPage page,
            PageStyle style,
            PageScripts scripts,
            MeterRegistry metrics) {
        this.issuer = issuer;
        this.issuerDoor = issuerDoor;
        this.sessions = sessions;
        this.config = config;
        this.attempts = attempts;
        this.tokens = tokens;
        this.cookies = cookies;
        this.page = page;
        this.style = style;
        this.scripts = scripts;
        this.metrics = metrics;
    }

    Response ask(Site site, String to, RoutingContext context) {
        tokens.greet(context);
        return page.show(site, OK, to, "", false);
    }

    Response signIn(Site site, String key, String to, RoutingContext context) {
        if (!issuer.leavesKeys()) {
            throw new NotFoundException();
        }
        var attempt =
                attempts.attempt(SignInAttempts.address(context), () -> sessions.open(key.strip(), config.lasts()));
        count(attempt);
        if (!attempt.made()) {
            return Response.fromResponse(
                            page.show(site, TOO_MANY, to, page.words().tooOften(), true))
                    .header(HttpHeaders.RETRY_AFTER, attempts.period().toSeconds())
                    .build();
        }
        return attempt.opened()
                .map(session -> leave(
                        SignIn.destination(to, site.path()),
                        cookies.session(session, config.lasts()),
                        cookies.noHint()))
                .orElseGet(() -> page.show(site, UNPROCESSABLE, to, page.words().wrongKey(), true));
    }

    Response signOut(Site site, RoutingContext context) {
        return issuerDoor
                .leave(site, context)
                .orElseGet(() -> leave(site.path() + "/sign-in", cookies.noSession(), cookies.noHint()));
    }

    Response toIssuer(Site site, String to) {
        return issuerDoor.ask(site, to);
    }

    Response fromIssuer(Site site, RoutingContext context) {
        return issuerDoor.arrive(site, context);
    }

    Response style() {
        return Response.ok(style.css())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    Response script(String name, RoutingContext context) {
        var script = scripts.named(name).orElseThrow(NotFoundException::new);
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        var answer = accepted != null && accepted.contains("gzip")
                ? Response.ok(script.compressed()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(script.text());
        return answer.header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static Response leave(String to, NewCookie... given) {
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(given)
                .build();
    }

    private void count(SignInAttempts.Attempt<?> attempt) {
        var outcome = attempt.opened().isPresent() ? "in" : attempt.made() ? "wrong" : "too-often";
        Counters.of(
                        metrics,
                        "winback.sign.in",
                        "Attempts to sign in to the pages, by what with and outcome",
                        "with",
                        "key",
                        "outcome",
                        outcome)
                .increment();
    }
}
