package io.winback.customer.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are called. All times are of the machine clock. */
@ConfigMapping(prefix = "winback.webhooks")
interface WebhooksConfig {

    /** Calls of this process at once. */
    @WithDefault("64")
    int parallel();

    /** Calls of one webhook at once; one whose receiver fails has a single one. */
    @WithDefault("8")
    int lane();

    /** How long a receiver may take to accept the connection, and again to agree on its encryption. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a call may take from looking up the name to the status line. */
    @WithDefault("15s")
    Duration timeout();

    /** How long a claim holds; longer than any call. */
    @WithDefault("60s")
    Duration lease();

    /** The safety net beside the wake-ups, and how exactly retries are kept. */
    @WithDefault("1s")
    Duration poll();

    /** Wait before the second attempt; it doubles with each one more. */
    @WithDefault("5s")
    Duration retry();

    /** Longest wait between two attempts of a delivery. */
    @WithDefault("30m")
    Duration longestRetry();

    /** Longest wait of a webhook whose receiver is down before its next delivery is tried. */
    @WithDefault("5m")
    Duration longestHold();

    /** How long a delivery is tried. */
    @WithDefault("72h")
    Duration giveUp();

    /** How long a former secret signs beside the new one. */
    @WithDefault("24h")
    Duration overlap();

    /** How long the log is kept; longer than any topic. */
    @WithDefault("720h")
    Duration kept();

    /** Whether a target may lie in a private network and be called without encryption: in the profiles local and test only. */
    @WithDefault("false")
    boolean allowPrivateTargets();
}
