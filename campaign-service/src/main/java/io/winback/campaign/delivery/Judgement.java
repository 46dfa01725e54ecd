package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;

/** What was decided about a due message. */
record Judgement(Candidate message, CampaignDefinition definition, Stage stage, Verdict verdict) {

    Judgement with(Verdict other) {
        return new Judgement(message, definition, stage, other);
    }
}
