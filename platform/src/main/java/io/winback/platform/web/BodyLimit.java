package io.winback.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a body that is too long with a problem, before it is read. Paths that stream their body ({@code winback.http.streamed-paths})
 * are left to the limit of the server, {@code quarkus.http.limits.max-body-size}.
 */
@Singleton
class BodyLimit {

    /** Behind Quarkus's own limit, before everything that reads. */
    private static final int ORDER = -1;

    private final long limit;
    private final Optional<Pattern> streamed;

    BodyLimit(
            @ConfigProperty(name = "winback.http.max-body-size", defaultValue = "1M") MemorySize limit,
            @ConfigProperty(name = "winback.http.streamed-paths") Optional<String> streamedPaths) {
        this.limit = limit.asLongValue();
        this.streamed = streamedPaths.map(Pattern::compile);
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (streamed.filter(pattern -> pattern.matcher(context.normalizedPath()).matches())
                .isPresent()) {
            context.next();
            return;
        }
        if (length(context) > limit) {
            refuse(context);
            return;
        }
        // a body of unknown length is cut off where it grows too long
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        context.next();
    }

    private static long length(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return header == null ? 0 : Long.parseLong(header);
    }

    private void refuse(RoutingContext context) {
        var problem = new JsonObject()
                .put("type", "/problems/body-too-long")
                .put("status", 413)
                .put("title", "Body too long")
                .put("detail", "At most " + limit + " bytes are read here; send less at once, or use an import.");
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.encode());
    }
}
