package io.winback.campaign.experiment;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import jakarta.inject.Singleton;

/** Draws the groups of customers who pass the filters of a campaign. */
@Singleton
public class Assignments {

    private final GlobalHoldout global;

    Assignments(GlobalHoldout global) {
        this.global = global;
    }

    /**
     * The same each time for the same campaign and customer, whatever the version, process or order in which they come. In the caller's
     * transaction; reads only.
     */
    public Assignment of(Campaign campaign, CampaignDefinition definition, String customer) {
        if (global.holdsOut(campaign, definition, customer)) {
            return Assignment.heldOut(HeldOutBy.GLOBAL);
        }
        return Arm.of(campaign.salt(), customer, definition.holdout()) == Arm.HELD_OUT
                ? Assignment.heldOut(HeldOutBy.CAMPAIGN)
                : Assignment.treated(Variant.of(campaign.salt(), customer, definition.variants()));
    }
}
