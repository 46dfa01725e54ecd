package io.winback.campaign.journey;

import io.winback.campaign.audience.Segments;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.Entry;
import io.winback.platform.events.ErasedKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Launched campaigns whose whole audience is known begin to enroll. */
@ApplicationScoped
class LaunchService {

    private final CampaignService campaigns;
    private final Segments segments;
    private final EntryQueue queue;
    private final ErasedKeys erased;
    private final Clock clock;

    LaunchService(CampaignService campaigns, Segments segments, EntryQueue queue, ErasedKeys erased, Clock clock) {
        this.campaigns = campaigns;
        this.segments = segments;
        this.queue = queue;
        this.erased = erased;
        this.clock = clock;
    }

    /** Returns whether one has begun. */
    @Transactional
    boolean beginLaunched() {
        var begun = false;
        for (var campaign : campaigns.withStatus(CampaignStatus.LAUNCHING)) {
            var definition = campaigns.launched(campaign.key(), campaign.version());
            var segment = definition.segment();
            if (segment == null) {
                campaign.run(0);
                begun = true;
            } else if (segments.complete(segment)) {
                begin(campaign, definition, segment);
                begun = true;
            }
        }
        return begun;
    }

    private void begin(Campaign campaign, CampaignDefinition definition, String segment) {
        // who is being erased at this moment must not be put in line by name
        erased.stopNews();
        var audience = segments.size(segment);
        campaign.run(audience);
        if (definition.entry().on() == Entry.On.SEGMENT) {
            var perDay = definition.entry().perDay(audience);
            queue.audience(campaign.key(), segment, clock.instant(), perDay);
        }
    }
}
