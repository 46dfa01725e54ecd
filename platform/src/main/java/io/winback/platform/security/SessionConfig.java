package io.winback.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sessions of people at the pages. */
@ConfigMapping(prefix = "winback.session")
public interface SessionConfig {

    /** How long a session lasts, by the machine clock, whether it is used or not. */
    @WithDefault("8h")
    Duration lasts();

    /** Whether cookies go over HTTPS only; off where one machine serves itself over HTTP. */
    @WithDefault("true")
    boolean secure();
}
