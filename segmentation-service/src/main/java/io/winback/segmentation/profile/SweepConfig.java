package io.winback.segmentation.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How work is found that time alone has made. */
@ConfigMapping(prefix = "winback.sweep")
interface SweepConfig {

    /** The safety net beside the wake-ups; it looks at indexes only. */
    @WithDefault("1s")
    Duration poll();

    /** Customers worked in one transaction. */
    @WithDefault("1000")
    int chunk();

    /** Customers judged or restaged in one transaction of a walk that adds up no figures. */
    @WithDefault("20000")
    int walkChunk();
}
