package io.winback.segmentation.value;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Averages that stand in for the value of customers without a valued order. */
@ConfigMapping(prefix = "winback.value")
interface ValueConfig {

    /** A country with fewer valued customers takes the average of the shop. */
    @WithDefault("30")
    int smallestGroup();

    /** Whether the averages are taken anew once a day by themselves. */
    @WithDefault("true")
    boolean refreshDaily();
}
