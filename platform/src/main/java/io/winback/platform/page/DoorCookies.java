package io.winback.platform.page;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.SessionConfig;
import io.winback.platform.security.SignIn;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/** The cookies of whoever goes in or out. None is for scripts or for other paths than pages. */
@Singleton
class DoorCookies {

    /** The token that tells the issuer whom to sign out. */
    static final String HINT = "winback_issuer";

    private static final String TO = "winback_to";
    private static final Duration AT_THE_ISSUER = Duration.ofMinutes(30);
    /** Browsers keep 4,096 with name and attributes. */
    private static final int LONGEST = 3_900;

    private final SessionConfig config;

    DoorCookies(SessionConfig config) {
        this.config = config;
    }

    NewCookie session(String session, Duration lasts) {
        return cookie(SignIn.COOKIE, session, SignIn.PAGES, lasts, NewCookie.SameSite.STRICT);
    }

    NewCookie noSession() {
        return session("", Duration.ZERO);
    }

    /** A token too long for a cookie is left out: the issuer then asks who signs out. */
    NewCookie hint(String idToken, Duration lasts) {
        return cookie(
                HINT, idToken.length() > LONGEST ? "none" : idToken, SignIn.PAGES, lasts, NewCookie.SameSite.STRICT);
    }

    NewCookie noHint() {
        return hint("", Duration.ZERO);
    }

    /** Whom the issuer vouched for; empty if nobody came from it, and without a token if it was too long. */
    Optional<String> hint(RoutingContext context) {
        return value(context, HINT).map(token -> token.equals("none") ? "" : token);
    }

    /** Where to go after coming back; it has to survive the way from the issuer, which is another site. */
    NewCookie to(Site site, String to) {
        return cookie(TO, to, site.path() + "/sign-in", AT_THE_ISSUER, NewCookie.SameSite.LAX);
    }

    NewCookie to(Site site) {
        return cookie(TO, "", site.path() + "/sign-in", Duration.ZERO, NewCookie.SameSite.LAX);
    }

    String to(RoutingContext context) {
        return value(context, TO).orElse("");
    }

    private static Optional<String> value(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private NewCookie cookie(String name, String value, String path, Duration lasts, NewCookie.SameSite sites) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(sites)
                .build();
    }
}
