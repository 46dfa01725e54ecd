package io.winback.platform.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where traces go, and how many. */
@ConfigMapping(prefix = "winback.tracing")
interface TracingConfig {

    /** The OTLP endpoint of a collector; without one nothing is traced. */
    Optional<String> endpoint();

    /** Which share of what comes from outside begins to be followed, from 0 to 1. */
    @WithDefault("0.01")
    double ratio();
}
