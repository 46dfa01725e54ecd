package io.winback.campaign.definition;

import java.util.List;

/** Says what the offers of a campaign are beside the shop's other offers, pools and figures. Nothing is stored. */
public interface OfferCheck {

    /** What has to be mended before the definition is taken: a reward for the lost that everybody else gets too. */
    List<Finding> problems(CampaignDefinition definition);

    /** What besides has to be mended before it is launched: a pool that does not exist. */
    List<Finding> launchProblems(CampaignDefinition definition);

    /** What a marketer should know: an offer that is a mere token, a pool that is missing still. */
    List<Finding> warnings(CampaignDefinition definition);

    /**
     * One thing found.
     *
     * @param field where, as in violations: {@code offers.sorry}
     * @param message what is wrong and how it is mended
     */
    record Finding(String field, String message) {}
}
