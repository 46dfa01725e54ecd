package io.winback.campaign.permission;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Answers of public links: nobody learns where a reader came from, nothing keeps or indexes them, nothing in them loads or runs. */
@Singleton
public class PublicAnswers {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int OK = 200;
    private static final int UNKNOWN = 404;

    private final Pages pages;
    private final PageStyle style;
    private final ShopProfile shop;

    PublicAnswers(Pages pages, PageStyle style, ShopProfile shop) {
        this.pages = pages;
        this.style = style;
        this.shop = shop;
    }

    Response page(String html) {
        return page(OK, html);
    }

    /** The answer to every link that is not good, whatever is wrong with it: in the first of the browser's languages that we have. */
    public Response wrong(HttpHeaders headers) {
        var language = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(Pages.LANGUAGES::contains)
                .findFirst()
                .orElse(shop.defaultLanguage());
        return page(UNKNOWN, pages.wrong(language));
    }

    private Response page(int status, String html) {
        return quiet(Response.status(status).type(HTML).entity(html))
                .header("Content-Security-Policy", style.policy())
                .build();
    }

    /** With the headers of every answer behind a public link. */
    public static Response.ResponseBuilder quiet(Response.ResponseBuilder response) {
        return response.header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }
}
