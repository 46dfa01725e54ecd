package io.winback.platform.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long rows are kept. */
@ConfigMapping(prefix = "winback.retention")
interface RetentionConfig {

    /** By table, where it is not the default. */
    Map<String, Duration> kept();

    /** Rows in one transaction. */
    @WithDefault("5000")
    int batch();

    /** How often rows are looked for. */
    @WithDefault("10m")
    Duration every();
}
