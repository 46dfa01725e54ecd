package io.winback.segmentation.measure.comparison;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What is told of groups of customers. */
@ConfigMapping(prefix = "winback.measures.comparison")
interface ComparisonConfig {

    /** Groups with fewer customers are hidden; who asks may raise it, not lower it. */
    @WithDefault("5")
    @Min(2)
    int smallestGroup();
}
