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

    /** Customers judged by a segment's rule in one transaction of its walk. */
    @WithDefault("20000")
    int judgedChunk();
}
