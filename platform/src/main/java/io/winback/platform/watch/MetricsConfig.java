package io.winback.platform.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What is shown to those who watch, and how often the database is asked for it. */
@ConfigMapping(prefix = "winback.metrics")
public interface MetricsConfig {

    /** How often the database is asked; zero asks it at every scrape, which suits tests. */
    @WithDefault("10s")
    Duration every();

    /** Tables that grow and shrink all day: dead rows in them slow everything down. */
    Optional<Set<String>> queueTables();

    /** Which commit this was built from, if whoever built it said so. */
    @WithDefault("unknown")
    String commit();
}
