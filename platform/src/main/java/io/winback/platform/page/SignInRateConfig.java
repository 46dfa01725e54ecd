package io.winback.platform.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often somebody may try a key that is wrong. */
@ConfigMapping(prefix = "winback.sign-in-rate")
interface SignInRateConfig {

    /** Wrong keys from one address in a period; each process allows its own share. */
    @WithDefault("10")
    long perAddress();

    /** The period, by the machine clock. */
    @WithDefault("1m")
    Duration period();
}
