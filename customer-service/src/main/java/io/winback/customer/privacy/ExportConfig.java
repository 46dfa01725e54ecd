package io.winback.customer.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Where a person's data is collected from. */
@ConfigMapping(prefix = "winback.export")
public interface ExportConfig {

    /** The other services by the name they have in {@code /api/operations/<name>}, with the address at which this one reaches them. */
    Map<String, String> services();

    /** How long each of them may take. */
    @WithDefault("20s")
    Duration timeout();
}
