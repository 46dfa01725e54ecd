package io.winback.campaign.definition;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Launches campaigns, once everything that is looked at before has been found in place. */
@Singleton
public class Launching {

    private final CampaignService campaigns;
    private final List<LaunchCheck> checks;

    Launching(CampaignService campaigns, @All List<LaunchCheck> checks) {
        this.campaigns = campaigns;
        this.checks = checks;
    }

    /**
     * Outside of any transaction: it may take some seconds. What is in the way is thrown as a problem that says what is to be mended first.
     *
     * @param audience customers in the segment when whoever launches last looked; none: whatever it is now
     */
    public CampaignResponse launch(String key, @Nullable Long audience) {
        checks.forEach(check -> check.check(key));
        return campaigns.launch(key, audience);
    }
}
