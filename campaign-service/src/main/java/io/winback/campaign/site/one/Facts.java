package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.delivery.LateResponse;
import io.winback.campaign.feedback.health.Received;
import io.winback.campaign.site.Numbers;
import io.winback.campaign.site.drawn.RunFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a campaign.
 *
 * @param runs none before the launch, as with {@code received}
 * @param older active runs by version, of versions before the newest
 * @param json the definition, to be read
 */
record Facts(
        CampaignResponse campaign,
        Numbers numbers,
        @Nullable RunFigures runs,
        Map<Integer, Long> older,
        @Nullable Received received,
        List<LateResponse.Stage> held,
        String json) {

    CampaignDefinition definition() {
        return campaign.definition();
    }
}
