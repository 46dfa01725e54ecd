package io.winback.campaign.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The way to the mail server; its address and credentials are those of the mailer extension. */
@ConfigMapping(prefix = "winback.transport")
public interface TransportConfig {

    /** How long to wait for the word of the mail server; after that the mail may have left. */
    @WithDefault("60s")
    Duration timeout();
}
