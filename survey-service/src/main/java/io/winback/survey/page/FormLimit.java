package io.winback.survey.page;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a form that is too long with a page, before any of it is read; one that hides its length is cut off where it grows too long. */
@Singleton
class FormLimit {

    private static final int BEFORE_THE_SERVER = 1_000;
    private static final int TOO_LARGE = 413;

    private final Pages pages;
    private final PageStyle style;
    private final ReaderLanguage language;
    private final long limit;

    FormLimit(
            Pages pages,
            PageStyle style,
            ReaderLanguage language,
            @ConfigProperty(name = "winback.http.max-body-size") MemorySize limit) {
        this.pages = pages;
        this.style = style;
        this.language = language;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (!request.path().startsWith("/s/") || length(request) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", style.policy())
                .end(pages.tooLong(language.of(request)));
    }

    private static long length(HttpServerRequest request) {
        try {
            var length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
