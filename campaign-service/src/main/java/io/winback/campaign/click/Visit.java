package io.winback.campaign.click;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a link was fetched.
 *
 * @param prefetch the program says itself that nobody asked for the page yet, or that it is no page it wants
 */
record Visit(
        String method,
        Agent agent,
        boolean prefetch,
        @Nullable String address) {

    static Visit of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return new Visit(
                request.method().name(),
                Agent.of(request.getHeader("User-Agent")),
                prefetches(request),
                remote == null ? null : remote.hostAddress());
    }

    private static boolean prefetches(HttpServerRequest request) {
        return says(request, "Purpose", "prefetch")
                || says(request, "Purpose", "preview")
                || says(request, "X-Purpose", "preview")
                || says(request, "X-Moz", "prefetch")
                || says(request, "Sec-Purpose", "prefetch")
                || Optional.ofNullable(request.getHeader("Sec-Fetch-Mode"))
                        .filter(mode -> !mode.equals("navigate"))
                        .isPresent();
    }

    private static boolean says(HttpServerRequest request, String header, String word) {
        return Optional.ofNullable(request.getHeader(header))
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
    }
}
