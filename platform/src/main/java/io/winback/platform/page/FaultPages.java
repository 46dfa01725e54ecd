package io.winback.platform.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.SignIn;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What goes wrong at a page is told as a page: problems under {@code /ui} become HTML in the visitor's language. */
public class FaultPages {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FAULT = 400;
    private static final int SERVER_FAULT = 500;

    private final Instance<Site> site;
    private final Frames frames;

    FaultPages(Instance<Site> site, Frames frames) {
        this.site = site;
        this.frames = frames;
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() < FAULT
                || MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                || !site.isResolvable()
                || !context.normalizedPath().startsWith(SignIn.PAGES + "/")) {
            return;
        }
        var frame = frames.around(site.get(), "");
        var words = frame.language().words(FrameMessages.class);
        var page = FrameTemplates.fault(
                frame, words.faultTitle(), text(words, response), detail(response.getEntity(), response.getStatus()));
        response.setEntity(
                page.setLocale(frame.language().code()).render(),
                new java.lang.annotation.Annotation[0],
                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String text(FrameMessages words, ContainerResponseContext response) {
        return switch (response.getStatus()) {
            case UNAUTHORIZED -> words.signedOut();
            case FORBIDDEN ->
                response.getEntity() instanceof HttpProblem problem
                                && String.valueOf(problem.getType()).endsWith("foreign-form")
                        ? words.foreignForm()
                        : words.forbidden();
            case NOT_FOUND -> words.unknown();
            default -> words.fault();
        };
    }

    /** What our own problems say of the case; of what a framework says, or of what failed in us, nothing is told. */
    private static String detail(@Nullable Object entity, int status) {
        var told = status != FORBIDDEN && status != UNAUTHORIZED && status < SERVER_FAULT;
        return told
                        && entity instanceof HttpProblem problem
                        && problem.getDetail() != null
                        && String.valueOf(problem.getType()).startsWith("/problems/")
                ? problem.getDetail()
                : "";
    }
}
