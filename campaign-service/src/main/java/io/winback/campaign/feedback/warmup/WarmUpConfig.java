package io.winback.campaign.feedback.warmup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** How a new sending domain gets known; off for a domain that is known already. */
@ConfigMapping(prefix = "winback.warm-up")
public interface WarmUpConfig {

    @WithDefault("true")
    boolean enabled();

    /** Mails on the first day. */
    @WithDefault("200")
    @Min(1)
    int firstDay();

    /** Factor from one sending day to the next. */
    @WithDefault("1.5")
    @DecimalMin("1")
    double growth();

    /** Mails a day at which the domain is known: from then on nothing is limited. */
    @WithDefault("50000")
    @Min(1)
    int until();

    /** Share of hard bounces, 0 to 1, at which the number stays. */
    @WithDefault("0.02")
    @DecimalMin("0")
    @DecimalMax("1")
    double bounces();

    /** Share of complaints, 0 to 1, at which the number stays. */
    @WithDefault("0.001")
    @DecimalMin("0")
    @DecimalMax("1")
    double complaints();

    /** Days without a mail after which it begins again: who has been silent for so long is a stranger. */
    @WithDefault("30")
    @Min(1)
    int silence();
}
