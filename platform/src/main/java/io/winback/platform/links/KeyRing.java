package io.winback.platform.links;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that sign links and derive ids, from a mounted file of lines {@code kid base64-secret}. The first line signs; all of them
 * verify, so a key is rotated by putting a new line on top and retired by removing its line. The last line also derives ids and
 * hashes (suppressed addresses, markers of erasures): it stays the last for ever.
 */
@Singleton
public class KeyRing {

    private static final int SHORTEST_SECRET = 32;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String signing;

    KeyRing(@ConfigProperty(name = "winback.security.link-keys") Optional<Path> file) {
        file.ifPresentOrElse(this::read, this::developmentKey);
        signing = keys.keySet().iterator().next();
    }

    String signingKid() {
        return signing;
    }

    Optional<SecretKeySpec> key(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    /** The last key derives, so that ids and hashes stay the same when a new signing key is put on top. */
    SecretKeySpec derivingKey() {
        return keys.values().stream().reduce((first, second) -> second).orElseThrow();
    }

    private void read(Path file) {
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line.trim().split("\\s+"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The link key file cannot be read: " + file, e);
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("The link key file holds no key: " + file);
        }
    }

    private void add(String[] fields) {
        var secret = fields.length == 2 ? Base64.getDecoder().decode(fields[1]) : new byte[0];
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalStateException("A line of the link key file is: kid, then at least 32 bytes in base64");
        }
        keys.put(fields[0], new SecretKeySpec(secret, Hmac.ALGORITHM));
    }

    private void developmentKey() {
        if (LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.isProfileActive("local")) {
            throw new IllegalStateException("winback.security.link-keys is required outside the profile local");
        }
        var secret = "for development and tests only, never deployed".getBytes(StandardCharsets.UTF_8);
        keys.put("dev", new SecretKeySpec(secret, Hmac.ALGORITHM));
    }
}
