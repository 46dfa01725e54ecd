package io.winback.campaign.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails leave. */
@ConfigMapping(prefix = "winback.delivery")
public interface DeliveryConfig {

    /** Mails on their way at a time: at most so many are in doubt after a crash of this process. */
    @WithDefault("20")
    int window();

    /** How long a claim holds, by the machine clock; longer than any SMTP session may take. */
    @WithDefault("12m")
    Duration lease();

    /** The safety net beside the wake-ups. */
    @WithDefault("1s")
    Duration poll();

    /** Wait before a mail that is refused for now is tried again, doubled with each refusal up to an hour, by the machine clock. */
    @WithDefault("30s")
    Duration retry();

    /** A mail that is refused for now has failed after so long, by the machine clock. */
    @WithDefault("48h")
    Duration giveUp();

    /** How long a process that is told to stop waits for the word about its last mails. */
    @WithDefault("45s")
    Duration lastWords();

    /** No mail leaves while news of a customer or an order has waited so long to be worked, by the machine clock. */
    @WithDefault("15m")
    Duration staleAfter();

    /** How often it is looked whether news waits. */
    @WithDefault("5s")
    Duration look();
}
