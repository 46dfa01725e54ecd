package io.winback.local.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The keys of a one-machine run in a folder of their own: {@code api-keys} and {@code link-keys} for the services, and
 * {@code <role>.key} with one usable key per role for whoever drives the suite.
 */
public record LocalKeys(Path folder) {

    private static final Duration VALID = Duration.ofDays(365);
    private static final Duration RENEW_BEFORE = Duration.ofDays(7);
    private static final int LINK_SECRET_BYTES = 32;

    /** As {@link #ensure}, with a link secret everybody may know: the arms of a campaign follow from it, and a story is told twice alike. */
    public void ensureForStory(Instant now) throws IOException {
        Files.createDirectories(folder);
        var secret = "for stories on one machine, no secret".getBytes(StandardCharsets.UTF_8);
        SecretFiles.write(linkKeys(), line(secret));
        ensure(now);
    }

    /** Creates what is missing or about to expire; keys that are good stay as they are. */
    public void ensure(Instant now) throws IOException {
        Files.createDirectories(folder);
        var keys = new KeyFile(apiKeys());
        for (var role : KeyFile.ROLES) {
            if (!Files.exists(roleFile(role)) || !keys.accepts(of(role), role, now.plus(RENEW_BEFORE))) {
                keys.remove("local-" + role);
                SecretFiles.write(roleFile(role), keys.add("local-" + role, role, VALID, now) + "\n");
            }
        }
        if (!Files.exists(linkKeys())) {
            var secret = new byte[LINK_SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            SecretFiles.write(linkKeys(), line(secret));
        }
    }

    private static String line(byte[] secret) {
        return "local " + Base64.getEncoder().encodeToString(secret) + "\n";
    }

    public Path apiKeys() {
        return folder.resolve("api-keys");
    }

    public Path linkKeys() {
        return folder.resolve("link-keys");
    }

    /** The key of a role. */
    public String of(String role) throws IOException {
        return Files.readString(roleFile(role)).trim();
    }

    private Path roleFile(String role) {
        return folder.resolve(role + ".key");
    }
}
