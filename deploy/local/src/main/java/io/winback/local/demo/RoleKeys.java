package io.winback.local.demo;

import io.winback.local.keys.LocalKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** One usable API key per role: the folder of a one-machine run, or a properties file {@code role=key}. */
final class RoleKeys {

    private final Path place;
    private final Properties file = new Properties();

    RoleKeys(Path place) throws IOException {
        this.place = place;
        if (Files.isRegularFile(place)) {
            try (var reader = Files.newBufferedReader(place)) {
                file.load(reader);
            }
        }
    }

    /** How a shell reads the key of a role. */
    String inShell(String role) {
        return Files.isRegularFile(place)
                ? "$(sed -n 's/^" + role + "=//p' " + place + ")"
                : "$(cat " + place.resolve(role + ".key") + ")";
    }

    String storefront() {
        return of("storefront");
    }

    String marketer() {
        return of("marketer");
    }

    String agent() {
        return of("agent");
    }

    String operator() {
        return of("operator");
    }

    String auditor() {
        return of("auditor");
    }

    private String of(String role) {
        if (Files.isDirectory(place)) {
            try {
                return new LocalKeys(place).of(role);
            } catch (IOException e) {
                throw new UncheckedIOException("No key of role " + role + " in " + place, e);
            }
        }
        var key = file.getProperty(role);
        if (key == null) {
            throw new IllegalArgumentException("No key of role " + role + " in " + place);
        }
        return key.trim();
    }
}
