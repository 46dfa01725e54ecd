package io.winback.campaign.definition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with its newest definition.
 *
 * @param pausedBecause why it was paused, if nobody did it by hand
 * @param warnings what a marketer should know about the definition now; not in lists
 */
public record CampaignResponse(
        String key,
        CampaignStatus status,
        int version,
        @Nullable Instant launchedAt,
        @Nullable String pausedBecause,
        CampaignDefinition definition,
        @Nullable List<Place> warnings) {

    static CampaignResponse of(Campaign campaign, CampaignDefinition definition, @Nullable List<Place> warnings) {
        return new CampaignResponse(
                campaign.key(),
                campaign.status(),
                campaign.version(),
                campaign.launchedAt(),
                campaign.pausedBecause(),
                definition,
                warnings);
    }
}
