package io.winback.platform.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of an issuer for tests without an application. */
record IssuerSettings(Map<String, String> roles, boolean only) implements IssuerConfig {

    IssuerSettings() {
        this(Map.of(), false);
    }

    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public Duration lasts() {
        return Duration.ofHours(1);
    }
}
