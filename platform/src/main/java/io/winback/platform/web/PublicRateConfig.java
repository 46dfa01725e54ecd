package io.winback.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the public pages may be asked. */
@ConfigMapping(prefix = "winback.public-rate")
public interface PublicRateConfig {

    /** Off behind a gateway that limits already. */
    @WithDefault("true")
    boolean enabled();

    /** Paths that are limited. */
    @WithDefault("/[st]/.*")
    String paths();

    /**
     * Paths to which a POST is counted for its link only, never for its address: mail providers unsubscribe many readers from few
     * addresses (RFC 8058), and must not be turned away.
     */
    @WithDefault("/t/u/.*")
    String oneClick();

    /** Requests of one address in a period; an office behind one address counts as one. */
    @WithDefault("120")
    long perAddress();

    /** Requests to one link in a period. */
    @WithDefault("30")
    long perLink();

    /** The period, by the machine clock. */
    @WithDefault("1m")
    Duration period();
}
