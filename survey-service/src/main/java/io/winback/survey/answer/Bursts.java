package io.winback.survey.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * Notices when more answers come from one address than people give in so short a time. Addresses are kept in memory for that time only, as
 * hashes that mean nothing to another process; each process counts what it gets.
 */
@Singleton
public class Bursts {

    private static final long REMEMBERED = 100_000;

    private final BurstConfig config;
    private final Clock clock;
    private final byte[] salt = new byte[16];
    private final LoadingCache<String, Deque<Long>> latest;

    Bursts(BurstConfig config, @Machine Clock clock) {
        this.config = config;
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
        this.latest = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(config.period())
                .build(hash -> new ArrayDeque<>());
    }

    /** Counts an answer; returns whether it is one too many. */
    public boolean answered(String address) {
        var now = clock.millis();
        var times = latest.get(hash(address));
        synchronized (times) {
            var full = times.size() == config.answers();
            var burst = full && now - times.element() < config.period().toMillis();
            if (full) {
                times.remove();
            }
            times.add(now);
            return burst;
        }
    }

    private String hash(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
