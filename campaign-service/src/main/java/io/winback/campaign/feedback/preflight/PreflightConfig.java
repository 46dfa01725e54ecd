package io.winback.campaign.feedback.preflight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;

/** What is looked up in the DNS before a campaign begins. */
@ConfigMapping(prefix = "winback.preflight")
public interface PreflightConfig {

    /** WARN logs and shows findings, DENY refuses the launch where one fails, OFF looks nothing up at a launch. */
    @WithDefault("WARN")
    Mode mode();

    enum Mode {
        WARN,
        DENY,
        OFF
    }

    /** The address mails leave from, as the mail servers of the readers see it; unset, PTR is not looked up and SPF only read. */
    Optional<@Pattern(regexp = "[0-9a-fA-F.:]{3,45}") String> sendingIp();

    /** What the SPF record must include, such as {@code amazonses.com}, where a provider sends. */
    Optional<@Pattern(regexp = "[A-Za-z0-9._-]{1,253}") String> spfInclude();

    /** DNS server as {@code host:port}; unset, those of the machine. */
    Optional<@Pattern(regexp = "[A-Za-z0-9.:\\[\\]-]{1,260}") String> server();

    /** Wait for one answer. */
    @WithDefault("2s")
    Duration timeout();
}
