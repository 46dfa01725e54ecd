package io.winback.campaign.window;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** When mails may go, by the customer's own clock. */
@ConfigMapping(prefix = "winback.send-window")
public interface SendWindowConfig {

    /** Local time from which mails may go. */
    @WithDefault("09:00")
    LocalTime opens();

    /** Local time from which mails wait for the next morning. */
    @WithDefault("20:00")
    LocalTime closes();
}
