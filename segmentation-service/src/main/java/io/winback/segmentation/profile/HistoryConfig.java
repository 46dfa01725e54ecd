package io.winback.segmentation.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When what history has corrected is told. */
@ConfigMapping(prefix = "winback.history")
interface HistoryConfig {

    /** History is at rest when none has come for so long. */
    @WithDefault("10s")
    Duration quiet();

    /** Nobody waits longer than this for history to come to rest. */
    @WithDefault("10m")
    Duration longest();
}
