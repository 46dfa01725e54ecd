package io.winback.campaign.definition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/** How the shop measures its campaigns. */
@ConfigMapping(prefix = "winback.experiment")
public interface ExperimentConfig {

    /**
     * Share of all customers, 0 to 0.2 in whole hundredths, whom no campaign writes to that is launched from now on; those running keep the
     * share they were launched with. Campaigns that begin with a service notice write to everybody.
     */
    @WithDefault("0")
    @DecimalMin("0")
    @DecimalMax("0.2")
    @Digits(integer = 1, fraction = 2)
    BigDecimal globalHoldout();
}
