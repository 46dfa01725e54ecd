package io.winback.survey.page;

import io.vertx.core.http.HttpServerRequest;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.invitation.SurveyLinks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a reader who is turned away before the link is looked at. */
@Singleton
class ReaderLanguage {

    private static final String PAGES = "/s/";

    private final SurveyLinks links;
    private final ShopProfile shop;

    ReaderLanguage(SurveyLinks links, ShopProfile shop) {
        this.links = links;
        this.shop = shop;
    }

    String of(HttpServerRequest request) {
        var asked = request.getParam("lang");
        return links.read(token(request.path()))
                .map(link -> PageLanguage.of(asked, link.language()))
                .orElseGet(() ->
                        PageLanguage.of(asked, accepted(request.getHeader("Accept-Language")), shop.defaultLanguage()));
    }

    private static String token(String path) {
        return path.startsWith(PAGES) ? path.substring(PAGES.length()).split("/", 2)[0] : "";
    }

    private static List<Locale> accepted(@Nullable String header) {
        try {
            return header == null
                    ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
