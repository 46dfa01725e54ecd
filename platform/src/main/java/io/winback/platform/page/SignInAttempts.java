package io.winback.platform.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Limits wrong keys per address; a good key costs nothing, so an office behind one address is not shut out by itself. */
@Singleton
class SignInAttempts {

    private static final long REMEMBERED = 100_000;

    private final SignInRateConfig config;
    private final LoadingCache<String, Bucket> addresses;

    SignInAttempts(SignInRateConfig config) {
        this.config = config;
        this.addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(config.period().plus(Duration.ofMinutes(1)))
                .build(address -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(config.perAddress()).refillGreedy(config.perAddress(), config.period()))
                        .build());
    }

    /** Where it came from: the connection, or what a trusted proxy says. */
    static String address(RoutingContext context) {
        var address = context.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }

    /** Makes the attempt unless there were too many; paid before it is made, and given back if it succeeds. */
    <T> Attempt<T> attempt(String address, Supplier<Optional<T>> door) {
        var bucket = addresses.get(address);
        if (!bucket.tryConsume(1)) {
            return new Attempt<>(false, Optional.empty());
        }
        var opened = door.get();
        if (opened.isPresent()) {
            bucket.addTokens(1);
        }
        return new Attempt<>(true, opened);
    }

    Duration period() {
        return config.period();
    }

    /** @param made false if there were too many before */
    record Attempt<T>(boolean made, Optional<T> opened) {}
}
