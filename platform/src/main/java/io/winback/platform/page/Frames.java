package io.winback.platform.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.Session;
import io.winback.platform.security.Sessions;
import io.winback.platform.security.SignIn;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The frame of the page that is being answered. */
@Singleton
public class Frames {

    private final CurrentVertxRequest request;
    private final Sessions sessions;
    private final Languages languages;
    private final FormTokens tokens;
    private final PageStyle style;
    private final PageScripts scripts;
    private final ShopProfile shop;

    Frames(
            CurrentVertxRequest request,
            Sessions sessions,
            Languages languages,
            FormTokens tokens,
            PageStyle style,
            PageScripts scripts,
            ShopProfile shop) {
        this.request = request;
        this.sessions = sessions;
        this.languages = languages;
        this.tokens = tokens;
        this.style = style;
        this.scripts = scripts;
        this.shop = shop;
    }

    /** The frame around this page of the site. */
    public Frame around(Site site, String current) {
        var context = request.getCurrent();
        var language = languages.of(context);
        var session = session();
        return new Frame(
                language,
                shop.name(),
                site.path() + "/style.css?v=" + style.version(),
                scripts.names().stream()
                        .map(name -> site.path() + "/assets/" + name)
                        .toList(),
                site.path(),
                session.map(visitor -> entries(site, visitor.roles(), language, current))
                        .orElse(List.of()),
                links(context, language),
                session.map(Session::client).orElse(""),
                session.map(Session::roles).orElse(Set.of()),
                session.map(Session::nonce)
                        .or(() -> tokens.visitor(context))
                        .map(tokens::token)
                        .orElse(""));
    }

    /** The language of the page that is being answered. */
    public Language language() {
        return languages.of(request.getCurrent());
    }

    /** Whoever is signed in. */
    public Optional<Session> session() {
        return SignIn.session(request.getCurrent(), sessions);
    }

    private static List<Frame.Entry> entries(Site site, Set<String> roles, Language language, String current) {
        return site.pages(language).stream()
                .filter(page -> !Collections.disjoint(page.roles(), roles))
                .map(page ->
                        new Frame.Entry(page.href(), page.text(), page.key().equals(current)))
                .toList();
    }

    private static List<Frame.LanguageLink> links(RoutingContext context, Language current) {
        var rest = context.queryParams().entries().stream()
                .filter(entry -> !entry.getKey().equals(Languages.PARAMETER))
                .map(entry -> "&" + encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining());
        return Arrays.stream(Language.values())
                .map(language -> new Frame.LanguageLink(
                        language.code(),
                        language.ownName(),
                        "?" + Languages.PARAMETER + "=" + language.code() + rest,
                        language == current))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
