package io.winback.local.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The API keys that services accept. A new key is shown once: the file keeps its hash only, and comments as they are. */
public final class KeyFile {

    /** The roles a key may carry, as the services know them. */
    public static final List<String> ROLES = List.of("storefront", "marketer", "agent", "operator", "auditor");

    private static final int ACTIVE_PER_CLIENT = 2;
    private static final String ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public KeyFile(Path file) {
        this.file = file;
    }

    /** Makes a key for {@code client}; refuses a role nobody knows and a third key that has not expired. */
    public String add(String client, String role, Duration valid, Instant now) throws IOException {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException(
                    "Unknown role " + role + "; the roles are " + String.join(", ", ROLES) + ".");
        }
        if (!client.matches("[A-Za-z0-9._~-]{1,64}")) {
            throw new IllegalArgumentException("A name is 1 to 64 letters, digits or . _ ~ -");
        }
        var active = keys().stream()
                .filter(line -> line.client().equals(client) && line.expires().isAfter(now))
                .count();
        if (active >= ACTIVE_PER_CLIENT) {
            throw new IllegalArgumentException(
                    client + " has two active keys already. Remove the line of the old one from " + file
                            + " first, or wait until it expires.");
        }
        var key = "wbk_" + id() + "_" + secret();
        var lines = lines();
        lines.add(KeyLine.of(client, role, key, now.plus(valid).truncatedTo(ChronoUnit.SECONDS))
                .line());
        write(lines);
        return key;
    }

    /** Whether {@code key} is accepted for {@code role} at {@code now}. */
    public boolean accepts(String key, String role, Instant now) throws IOException {
        return keys().stream()
                .anyMatch(line -> line.isOf(key)
                        && line.role().equals(role)
                        && line.expires().isAfter(now));
    }

    /** Removes all keys of {@code client}. */
    public void remove(String client) throws IOException {
        var kept = new ArrayList<String>();
        for (var line : lines()) {
            if (!parsed(line).map(key -> key.client().equals(client)).orElse(false)) {
                kept.add(line);
            }
        }
        write(kept);
    }

    List<KeyLine> keys() throws IOException {
        return lines().stream().flatMap(line -> parsed(line).stream()).toList();
    }

    private static Optional<KeyLine> parsed(String line) {
        return line.isBlank() || line.startsWith("#") ? Optional.empty() : Optional.of(KeyLine.parse(line));
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
    }

    /** Replaces the file as a whole: a service that reads it meanwhile sees the old or the new one, never half a line. */
    private void write(List<String> lines) throws IOException {
        var target = file.toAbsolutePath();
        var folder = Optional.ofNullable(target.getParent()).orElseThrow();
        Files.createDirectories(folder);
        var next = SecretFiles.temporary(folder);
        Files.write(next, lines);
        Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String id() {
        var id = new StringBuilder();
        random.ints(8, 0, ID_LETTERS.length()).forEach(letter -> id.append(ID_LETTERS.charAt(letter)));
        return id.toString();
    }

    private String secret() {
        var bytes = new byte[27];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
