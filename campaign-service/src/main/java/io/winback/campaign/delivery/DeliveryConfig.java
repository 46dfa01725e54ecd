package io.winback.campaign.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails leave. */
@ConfigMapping(prefix = "winback.delivery")
public interface DeliveryConfig {

    /** Whether this process sends. */
    @WithDefault("true")
    boolean sender();

    /** Mails claimed together: at most so many are in doubt after a crash of this process. */
    @WithDefault("20")
    int window();

    /** How long a claim holds, by the machine clock; longer than any SMTP session may take. */
    @WithDefault("12m")
    Duration lease();

    /** The safety net beside the wake-ups. */
    @WithDefault("1s")
    Duration poll();

    /** Wait before a refused or unreachable mail server is tried again, doubled with each attempt up to an hour. */
    @WithDefault("30s")
    Duration retry();

    /** Attempts after which a deferred mail has failed. */
    @WithDefault("12")
    int attempts();
}
