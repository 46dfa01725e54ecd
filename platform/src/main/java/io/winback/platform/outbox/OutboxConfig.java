package io.winback.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "winback.outbox")
public interface OutboxConfig {

    /** Rows sent before their acknowledgements are awaited. */
    @WithDefault("5000")
    int batch();

    /** The safety net beside the wake-up after commit. */
    @WithDefault("1s")
    Duration poll();

    /** Wait after a failed send before the oldest row is tried again. */
    @WithDefault("1s")
    Duration retry();

    /** Refusals by the broker after which a row that can never be sent is parked. */
    @WithDefault("5")
    int attempts();
}
