package io.winback.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.Optional;

/** How the business clock runs. */
@ConfigMapping(prefix = "winback.clock")
public interface ClockConfig {

    /** The clock stands still until moved by {@code PUT /q/clock}; refused outside the profiles local and test. */
    @WithDefault("false")
    boolean stepped();

    /** Where a stepped clock starts when the database holds no instant yet; default: the present. */
    Optional<Instant> start();
}
