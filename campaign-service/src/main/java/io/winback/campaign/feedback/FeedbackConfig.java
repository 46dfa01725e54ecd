package io.winback.campaign.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** What is made of bounces. */
@ConfigMapping(prefix = "winback.feedback")
public interface FeedbackConfig {

    /** Soft bounces of different mails after which nothing is sent for a while. */
    @WithDefault("3")
    @Min(1)
    @Max(100)
    int softBounces();

    /** Days, by the business clock, within which they count. */
    @WithDefault("14")
    @Min(1)
    @Max(365)
    int softBounceDays();

    /** Days for which nothing is sent then; after that a mail tries, and one soft bounce is enough for the next pause. */
    @WithDefault("30")
    @Min(1)
    @Max(365)
    int pauseDays();

    /** The signing key of Mailgun's webhooks: with it, webhooks that Mailgun did not sign are refused. */
    Optional<String> mailgunKey();

    /** The mailbox bounces and answers come to; off without a host. */
    Imap imap();

    /** How it is read. */
    interface Imap {

        Optional<String> host();

        @WithDefault("993")
        @Min(1)
        @Max(65_535)
        int port();

        /** Off only for a server on the same machine. */
        @WithDefault("true")
        boolean tls();

        Optional<String> user();

        Optional<String> password();

        @WithDefault("INBOX")
        String folder();

        /** Where mails go that have been read; unset, they stay, marked as seen. */
        Optional<String> doneFolder();

        /** Time between two looks, by the machine clock. */
        @WithDefault("1m")
        Duration poll();

        /** Mails read at once. */
        @WithDefault("100")
        @Min(1)
        @Max(1000)
        int batch();
    }
}
