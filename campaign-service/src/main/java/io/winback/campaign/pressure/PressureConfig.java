package io.winback.campaign.pressure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How often customers may be written to, over all campaigns and channels; a campaign may only be stricter. */
@ConfigMapping(prefix = "winback.pressure")
public interface PressureConfig {

    /** Caps for lost customers, contacts per days. */
    @WithDefault("1/14")
    List<Cap> lost();

    /** Caps for all other customers. */
    @WithDefault("1/7,3/30")
    List<Cap> others();

    /** Contacts of one campaign after which a lost customer is left in peace. */
    @WithDefault("6")
    int campaignMost();

    /** Days of peace after that. */
    @WithDefault("180")
    int quietDays();

    /** Days between two surveys, over all surveys; a reminder is none of its own. */
    @WithDefault("30")
    int surveyDays();
}
