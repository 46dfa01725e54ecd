package io.winback.customer.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Settings of erasures. */
@ConfigMapping(prefix = "winback.erasures")
public interface ErasureConfig {

    /** Who must have answered before an erasure is complete. */
    @WithDefault("customer-service,segmentation-service,campaign-service,survey-service")
    Set<String> services();

    /** After this time on the machine clock an erasure that is not complete is overdue, and an alert is raised. */
    @WithDefault("1h")
    Duration overdueAfter();
}
