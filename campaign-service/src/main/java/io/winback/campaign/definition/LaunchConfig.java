package io.winback.campaign.definition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of launches. */
@ConfigMapping(prefix = "winback.launch")
interface LaunchConfig {

    /** How long a launch waits, by the machine clock, for a segment or a survey that may just have been published. */
    @WithDefault("10s")
    Duration patience();
}
