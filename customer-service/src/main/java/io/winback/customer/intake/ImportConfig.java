package io.winback.customer.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an import may cost. */
@ConfigMapping(prefix = "winback.imports")
interface ImportConfig {

    /** Streams one process reads at the same time; the next one is asked to come again. */
    @WithDefault("2")
    int atOnce();

    /** Longest content, unpacked. */
    @WithDefault("10G")
    MemorySize maxSize();

    /** Most columns of a CSV file. */
    @WithDefault("500")
    int maxColumns();

    /** An import that nobody went on with for so long, by the machine clock, is given up. */
    @WithDefault("7d")
    Duration abandonedAfter();

    /** How often it is looked for what may be deleted. */
    @WithDefault("1m")
    Duration purgePoll();
}
