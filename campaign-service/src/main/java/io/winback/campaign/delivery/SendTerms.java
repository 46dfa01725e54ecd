package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.pressure.ContactHistory;

/** What the campaign says about a due message, and how often its customer was written to. */
record SendTerms(CampaignDefinition definition, Stage stage, ContactHistory history) {

    boolean skipsWhenCapped() {
        return definition.whenCapped() == CampaignDefinition.WhenCapped.SKIP;
    }
}
