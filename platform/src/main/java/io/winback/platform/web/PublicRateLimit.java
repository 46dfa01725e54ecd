package io.winback.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Limits requests to public paths, per address and per link, with token buckets in memory: each process allows its own share. The address
 * is that of the connection, or what a trusted proxy says ({@code quarkus.http.proxy.*}).
 */
@Singleton
class PublicRateLimit {

    private static final int BEFORE_BODIES = -10;
    private static final long REMEMBERED = 100_000;
    private static final int IPV6_PARTS = 8;

    private final PublicRateConfig config;
    private final Pattern paths;
    private final Pattern oneClick;
    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> links;
    private final TooManyRequests page;

    PublicRateLimit(PublicRateConfig config, @All List<TooManyRequests> pages) {
        this.config = config;
        this.page = pages.isEmpty() ? PublicRateLimit::plain : pages.get(0);
        this.paths = Pattern.compile(config.paths());
        this.oneClick = Pattern.compile(config.oneClick());
        this.addresses = buckets(config.perAddress());
        this.links = buckets(config.perLink());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_BODIES).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (!config.enabled() || !paths.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        if (isOneClick(context) ? oneClick(context) : visit(context)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(429)
                    .putHeader(
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(config.period().toSeconds()));
            page.answer(context);
        }
    }

    private static void plain(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end("Too many requests. Please try again in a minute.");
    }

    private boolean isOneClick(RoutingContext context) {
        return context.request().method().equals(HttpMethod.POST)
                && oneClick.matcher(context.normalizedPath()).matches();
    }

    /** Apart from the visits, so that whoever fetches the link without end does not use up what it may be posted to. */
    private boolean oneClick(RoutingContext context) {
        return links.get("POST " + context.normalizedPath()).tryConsume(1);
    }

    private boolean visit(RoutingContext context) {
        var address = context.request().remoteAddress();
        var host = address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
        return addresses.get(household(host)).tryConsume(1)
                && links.get(context.normalizedPath()).tryConsume(1);
    }

    /** What one subscriber has at least: one address, or in IPv6 all of a network of 64 bits. */
    static String household(String address) {
        var parts = address.split(":", -1);
        return parts.length == IPV6_PARTS ? String.join(":", Arrays.copyOf(parts, IPV6_PARTS / 2)) : address;
    }

    private LoadingCache<String, Bucket> buckets(long capacity) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(config.period().plus(Duration.ofMinutes(1)))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, config.period()))
                        .build());
    }
}
