package io.winback.campaign.redemption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Coupons at the till. */
@ConfigMapping(prefix = "winback.redemption")
public interface RedemptionConfig {

    /** How long a code is kept for the order that reserved it, by the machine clock. */
    @WithDefault("PT30M")
    Duration reserve();
}
