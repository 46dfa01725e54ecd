package io.winback.survey.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hangs up on whoever sends a form so slowly that it has not come after a while. A connection on which nothing comes is idle. */
@Singleton
class SlowClients {

    private static final int BEFORE_THE_SERVER = 1_000;

    private final Vertx vertx;
    private final Duration longest;

    /** @param longest in which a form must have come */
    SlowClients(
            Vertx vertx, @ConfigProperty(name = "winback.survey.form-timeout", defaultValue = "20s") Duration longest) {
        this.vertx = vertx;
        this.longest = longest;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_SERVER);
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (request.method().equals(HttpMethod.POST) && request.path().startsWith("/s/")) {
            var timer = vertx.setTimer(longest.toMillis(), late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            context.addEndHandler(ended -> vertx.cancelTimer(timer));
        }
        context.next();
    }
}
