package io.winback.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which channels are watched for how far they are behind. */
@ConfigMapping(prefix = "winback.progress")
interface ProgressConfig {

    Optional<Set<String>> channels();

    /** How often some process looks, by the machine clock. */
    @WithDefault("10s")
    Duration every();
}
