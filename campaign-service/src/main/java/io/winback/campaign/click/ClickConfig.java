package io.winback.campaign.click;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What tells a person from a machine that follows links. */
@ConfigMapping(prefix = "winback.click")
public interface ClickConfig {

    /** How long a fetch waits before it is judged, so that what follows it is seen too; machine clock. */
    @WithDefault("30s")
    Duration settle();

    /** A link followed sooner after the mail was taken was followed by a mail server; business clock, nothing switches it off. */
    @WithDefault("5s")
    Duration fastest();

    /** Three links of one mail within this time are a burst, and so are two within a third of it; machine clock. */
    @WithDefault("10s")
    Duration burst();

    /** Whoever fetches the link no person sees is a machine for this long before and after; machine clock. */
    @WithDefault("10m")
    Duration trap();

    /** So many mails whose links one network follows within the time of a burst are a machine's work. */
    @WithDefault("10")
    int crowd();

    /** How long each fetch is kept; then only counts are. Machine clock. */
    @WithDefault("90d")
    Duration kept();

    /** Fetches that are noted of one mail; more say nothing new. */
    @WithDefault("300")
    int mostPerMail();
}
