package io.winback.platform.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.links.SignedLinks;
import io.winback.platform.security.SessionConfig;
import io.winback.platform.security.Sessions;
import io.winback.platform.security.SignIn;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tokens that prove that a form was made by us for this browser: they carry the nonce of its session, or, before there is one, of a
 * cookie of the visit. Another site can make a browser send a form, but can read neither.
 */
@Singleton
class FormTokens {

    /** Name of the field. */
    static final String FIELD = "formToken";

    private static final String PURPOSE = "form";
    private static final String COOKIE = "winback_visit";

    private final SignedLinks links;
    private final Sessions sessions;
    private final SessionConfig config;

    FormTokens(SignedLinks links, Sessions sessions, SessionConfig config) {
        this.links = links;
        this.sessions = sessions;
        this.config = config;
    }

    String token(String nonce) {
        return links.sign(PURPOSE, nonce);
    }

    boolean fits(String token, String nonce) {
        return links.verify(PURPOSE, token).filter(nonce::equals).isPresent();
    }

    /** The nonce of a visitor who has not signed in. */
    Optional<String> visitor(RoutingContext context) {
        return Optional.ofNullable(context.<String>get(COOKIE))
                .or(() ->
                        Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue));
    }

    /** Gives the visitor a nonce unless there is one. */
    void greet(RoutingContext context) {
        if (visitor(context).isPresent()) {
            return;
        }
        var nonce = sessions.nonce();
        context.put(COOKIE, nonce);
        context.response()
                .addCookie(Cookie.cookie(COOKIE, nonce)
                        .setPath(SignIn.PAGES)
                        .setHttpOnly(true)
                        .setSecure(config.secure())
                        .setSameSite(CookieSameSite.STRICT));
    }
}
