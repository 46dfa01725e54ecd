package io.winback.platform.security;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.winback.platform.time.Machine;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of a mounted file, read again when the file changes, at most every five seconds. A file that has become unreadable leaves
 * the keys as they were. A client has at most two keys that have not expired, so that one can be replaced without a gap.
 */
@Singleton
public class ApiKeys {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final int ACTIVE_PER_CLIENT = 2;

    private final Optional<Path> file;
    private final Clock clock;
    private final Map<String, Instant> lastUsed = new ConcurrentHashMap<>();
    private volatile List<ApiKey> keys = List.of();
    private volatile FileTime modified = FileTime.fromMillis(0);
    private volatile Instant looked = Instant.EPOCH;

    ApiKeys(@ConfigProperty(name = "winback.security.keys") Optional<Path> file, @Machine Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** One key as an operator sees it. */
    public record Listed(String client, String role, String prefix, Instant expires, Optional<Instant> lastUsed) {}

    void load(@Observes @Priority(1) StartupEvent event) {
        file.ifPresent(this::read);
    }

    Optional<ApiKey> find(String presented) {
        var now = clock.instant();
        refresh(now);
        if (presented.length() <= ApiKey.PREFIX_LENGTH) {
            return Optional.empty();
        }
        var prefix = presented.substring(0, ApiKey.PREFIX_LENGTH);
        var found = keys.stream()
                .filter(key -> key.prefix().equals(prefix) && key.matches(presented, now))
                .findFirst();
        found.ifPresent(key -> lastUsed.put(key.prefix(), now));
        return found;
    }

    /** The key a session was opened with, if it is still in the file and has not expired. */
    Optional<ApiKey> marked(String mark) {
        var now = clock.instant();
        refresh(now);
        return keys.stream()
                .filter(key -> key.mark().equals(mark) && now.isBefore(key.expires()))
                .findFirst();
    }

    /** All keys of the file, without anything secret. */
    public List<Listed> list() {
        return keys.stream()
                .map(key -> new Listed(
                        key.client(),
                        key.role(),
                        key.prefix(),
                        key.expires(),
                        Optional.ofNullable(lastUsed.get(key.prefix()))))
                .toList();
    }

    private void refresh(Instant now) {
        if (file.isEmpty() || now.isBefore(looked.plus(LOOK_AGAIN))) {
            return;
        }
        looked = now;
        try {
            if (!Files.getLastModifiedTime(file.get()).equals(modified)) {
                read(file.get());
            }
        } catch (IOException | RuntimeException e) {
            Log.errorf("key file not read again, the former keys stay valid: %s", e.toString());
        }
    }

    private void read(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            var time = Files.getLastModifiedTime(path);
            var read = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ApiKey::parse)
                    .toList();
            refuseMoreThanTwo(read);
            keys = read;
            modified = time;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read: " + path, e);
        }
    }

    private void refuseMoreThanTwo(List<ApiKey> read) {
        var now = clock.instant();
        for (var key : read) {
            var active = read.stream()
                    .filter(other -> other.client().equals(key.client()) && now.isBefore(other.expires()))
                    .count();
            if (active > ACTIVE_PER_CLIENT) {
                throw new IllegalStateException("More than two active keys for client " + key.client());
            }
        }
    }
}
