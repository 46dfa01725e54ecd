package io.winback.campaign.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The way to the mail server; its address and credentials are those of the mailer extension. All times are by the machine clock. */
@ConfigMapping(prefix = "winback.transport")
public interface TransportConfig {

    /** How long to wait for the final word of the mail server (RFC 5321 asks for ten minutes); after that the mail may have left. */
    @WithDefault("10m")
    Duration timeout();

    /** How long a mail may wait for a connection on which it can be handed over; then it is called back, and nothing has left. */
    @WithDefault("90s")
    Duration connection();

    /** Mails a second over all processes that use the account; 0 sets no limit. */
    @WithDefault("0")
    double rate();

    /** Mails a second to begin with when the mail server asks for fewer and no limit is set. */
    @WithDefault("10")
    double slowRate();

    /** A rate that was lowered doubles in this time, until it is what it was. */
    @WithDefault("5m")
    Duration recovery();

    /** How long nothing is sent after the account failed; doubled with each failed probe up to {@link #longestPause}. */
    @WithDefault("15s")
    Duration pause();

    @WithDefault("10m")
    Duration longestPause();
}
