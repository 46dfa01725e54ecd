package io.winback.campaign.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its newest definition.
 *
 * @param pausedBecause why it was paused, if nobody did it by hand
 */
public record CampaignResponse(
        String key,
        CampaignStatus status,
        int version,
        @Nullable Instant launchedAt,
        @Nullable String pausedBecause,
        CampaignDefinition definition) {

    static CampaignResponse of(Campaign campaign, CampaignDefinition definition) {
        return new CampaignResponse(
                campaign.key(),
                campaign.status(),
                campaign.version(),
                campaign.launchedAt(),
                campaign.pausedBecause(),
                definition);
    }
}
