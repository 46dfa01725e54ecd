package io.winback.campaign.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign with its newest definition. */
public record CampaignResponse(
        String key,
        CampaignStatus status,
        int version,
        @Nullable Instant launchedAt,
        CampaignDefinition definition) {

    static CampaignResponse of(Campaign campaign, CampaignDefinition definition) {
        return new CampaignResponse(
                campaign.key(), campaign.status(), campaign.version(), campaign.launchedAt(), definition);
    }
}
