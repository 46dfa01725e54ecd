package io.winback.survey.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.web.TooManyRequests;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The page for whoever asks too often; rendered once in each language. */
@Singleton
class TooManyPage implements TooManyRequests {

    private final Pages pages;
    private final PageStyle style;
    private final ReaderLanguage language;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    TooManyPage(Pages pages, PageStyle style, ReaderLanguage language) {
        this.pages = pages;
        this.style = style;
        this.language = language;
    }

    @Override
    public void answer(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", style.policy())
                .end(rendered.computeIfAbsent(language.of(context.request()), pages::tooMany));
    }
}
