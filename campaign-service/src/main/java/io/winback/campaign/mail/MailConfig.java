package io.winback.campaign.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/** Mails, and whom they may reach. */
@ConfigMapping(prefix = "winback.mail")
public interface MailConfig {

    /**
     * Whom mails may reach: addresses, domains such as {@code @shop.example}, or {@code *} for everybody. Required where the profile is
     * not prod; there, unset, it is everybody. A mail to anybody else is skipped (ONLY_TO).
     */
    Optional<List<String>> onlyTo();

    /** Whom test mails may go to: addresses or domains; default the domains of the shop's sender and Reply-To. */
    Optional<List<String>> testTo();

    /** Test mails an hour, over all campaigns and processes. */
    @WithDefault("60")
    @Min(1)
    @Max(10_000)
    int testsAnHour();

    /** Domain whose mail is read for bounces; unset, bounces go to the sender and are told apart by Message-ID only. */
    Optional<@Pattern(regexp = "[A-Za-z0-9.-]{1,200}") String> bounceDomain();

    /** What addresses for bounces begin with, before the plus sign. */
    @WithDefault("bounce")
    @Pattern(regexp = "[a-z0-9]{1,10}")
    String bouncePrefix();
}
