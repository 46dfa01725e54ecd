package io.winback.platform.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.SessionConfig;
import io.winback.platform.security.SignIn;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Picks the language of a page: asked for in the address (and kept from then on), chosen before, accepted by the browser, the shop's. */
@Singleton
class Languages {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "winback_lang";

    private final ShopProfile shop;
    private final SessionConfig config;

    Languages(ShopProfile shop, SessionConfig config) {
        this.shop = shop;
        this.config = config;
    }

    Language of(RoutingContext context) {
        return asked(context)
                .or(() -> chosen(context))
                .or(() -> accepted(context))
                .or(() -> Language.of(shop.defaultLanguage()))
                .orElse(Language.EN);
    }

    /** Keeps what was asked for. */
    void keep(RoutingContext context) {
        asked(context).ifPresent(language -> context.response()
                .addCookie(Cookie.cookie(COOKIE, language.code())
                        .setPath(SignIn.PAGES)
                        .setMaxAge(Duration.ofDays(365).toSeconds())
                        .setHttpOnly(true)
                        .setSecure(config.secure())
                        .setSameSite(CookieSameSite.LAX)));
    }

    private static Optional<Language> asked(RoutingContext context) {
        return Language.of(context.queryParams().get(PARAMETER));
    }

    private static Optional<Language> chosen(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()));
    }

    private static Optional<Language> accepted(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .flatMap(one -> Language.of(one.tag().toLowerCase(Locale.ROOT)).stream())
                .findFirst();
    }
}
