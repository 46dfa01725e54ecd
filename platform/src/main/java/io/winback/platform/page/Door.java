package io.winback.platform.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.SessionConfig;
import io.winback.platform.security.Sessions;
import io.winback.platform.security.SignIn;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Lets people in with a key, and out. */
@Singleton
public class Door {

    /** What is another file under another name. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Sessions sessions;
    private final SessionConfig config;
    private final SignInAttempts attempts;
    private final FormTokens tokens;
    private final Frames frames;
    private final PageStyle style;
    private final PageScripts scripts;
    private final MeterRegistry metrics;

    Door(
            Sessions sessions,
            SessionConfig config,
            SignInAttempts attempts,
            FormTokens tokens,
            Frames frames,
            PageStyle style,
            PageScripts scripts,
            MeterRegistry metrics) {
        this.sessions = sessions;
        this.config = config;
        this.attempts = attempts;
        this.tokens = tokens;
        this.frames = frames;
        this.style = style;
        this.scripts = scripts;
        this.metrics = metrics;
    }

    Response ask(Site site, String to, RoutingContext context) {
        tokens.greet(context);
        return page(site, OK, to, "");
    }

    Response signIn(Site site, String key, String to, RoutingContext context) {
        var attempt = attempts.attempt(SignInAttempts.address(context), () -> sessions.open(key.strip()));
        var words = frames.language().words(FrameMessages.class);
        count(attempt);
        if (!attempt.made()) {
            return Response.fromResponse(page(site, TOO_MANY, to, words.tooOften()))
                    .header(HttpHeaders.RETRY_AFTER, attempts.period().toSeconds())
                    .build();
        }
        return attempt.opened()
                .map(session -> leave(SignIn.destination(to, site.path()), session, (int)
                        config.lasts().toSeconds()))
                .orElseGet(() -> page(site, UNPROCESSABLE, to, words.wrongKey()));
    }

    Response signOut(Site site) {
        return leave(site.path() + "/sign-in", "", 0);
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

    private Response page(Site site, int status, String to, String fault) {
        var frame = frames.around(site, "");
        return Pages.answer(status, frame, FrameTemplates.signIn(frame, SignIn.destination(to, site.path()), fault));
    }

    private Response leave(String to, String session, int seconds) {
        var cookie = new NewCookie.Builder(SignIn.COOKIE)
                .value(session)
                .path(SignIn.PAGES)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(cookie)
                .build();
    }

    private void count(SignInAttempts.Attempt<?> attempt) {
        var outcome = attempt.opened().isPresent() ? "in" : attempt.made() ? "wrong" : "too-often";
        metrics.counter("winback.sign.in", "outcome", outcome).increment();
    }
}
