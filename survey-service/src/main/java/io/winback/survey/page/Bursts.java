package io.winback.survey.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts answers by address, in memory and each process for itself. No address is kept, only its hash with a salt of the process. */
@Singleton
class Bursts {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long REMEMBERED = 100_000;

    private final byte[] salt = new byte[16];
    private final LoadingCache<String, Bucket> addresses;

    /** @param most answers of one address in a minute that are nothing special */
    Bursts(@ConfigProperty(name = "winback.survey.burst", defaultValue = "20") long most) {
        new SecureRandom().nextBytes(salt);
        addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PERIOD)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                        .build());
    }

    /** Whether this answer is one of too many. */
    boolean answered(String address) {
        return !addresses.get(hash(address)).tryConsume(1);
    }

    private String hash(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
