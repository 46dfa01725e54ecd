package io.winback.campaign.cooldown;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long customers are left in peace, in local days of theirs; P0D turns it off. */
@ConfigMapping(prefix = "winback.cool-down")
public interface CoolDownConfig {

    /** After they said that another shop is better, and that it is not about the price. */
    @WithDefault("P180D")
    Period competitor();

    /** After a campaign wrote to a lost customer in vain. */
    @WithDefault("P180D")
    Period failedAttempt();
}
