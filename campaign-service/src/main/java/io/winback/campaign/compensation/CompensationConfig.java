package io.winback.campaign.compensation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What an agent may give alone. */
@ConfigMapping(prefix = "winback.compensation")
public interface CompensationConfig {

    /** What one may be expected to cost at most, in the shop's currency. */
    @WithDefault("20.00")
    BigDecimal agentLimit();

    /** How many a customer may have had within a year, this one included, by the business clock. */
    @WithDefault("2")
    int perYear();

    /** Local days a code is good for where the agent says nothing. */
    @WithDefault("30")
    int validDays();
}
