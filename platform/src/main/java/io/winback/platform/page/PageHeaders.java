package io.winback.platform.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.SignIn;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headers of everything under {@code /ui}: nothing runs and nothing is loaded but our own scripts, style and pictures, nobody else
 * frames it, no cache keeps it. What a browser says another site has sent is refused before it is read.
 */
@Singleton
class PageHeaders {

    /** Behind the limits, before everything that reads. */
    private static final int ORDER = -2;

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Under {@code /ui/<service>/framed} is what a page of ours shows in a frame, such as a mail: it runs nothing and leads nowhere. */
    private static final Pattern FRAMED = Pattern.compile(SignIn.PAGES + "/[^/]+/framed/.*");

    private static final String FRAMED_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'self'; sandbox";

    private final Languages languages;

    PageHeaders(Languages languages) {
        this.languages = languages;
    }

    void register(@Observes Router router) {
        router.route(SignIn.PAGES + "/*").order(ORDER).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var framed = FRAMED.matcher(context.normalizedPath()).matches();
        context.response()
                .headers()
                .add("Content-Security-Policy", framed ? FRAMED_POLICY : POLICY)
                .add("X-Content-Type-Options", "nosniff")
                .add("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY")
                .add("Referrer-Policy", "same-origin")
                .add("Cross-Origin-Opener-Policy", "same-origin")
                .add("Cross-Origin-Resource-Policy", "same-origin");
        languages.keep(context);
        if (foreign(context)) {
            context.response()
                    .setStatusCode(403)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end("This came from another site.");
        } else {
            context.next();
        }
    }

    private static boolean foreign(RoutingContext context) {
        var method = context.request().method();
        var site = Optional.ofNullable(context.request().getHeader("Sec-Fetch-Site"));
        return !method.equals(HttpMethod.GET)
                && !method.equals(HttpMethod.HEAD)
                && site.filter(from -> !from.equals("same-origin")).isPresent();
    }
}
