package io.winback.campaign.journey;

import io.winback.campaign.audience.Segments;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.experiment.Readouts;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.shop.ShopProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Launched campaigns whose whole audience is known begin to enroll. */
@ApplicationScoped
class LaunchService {

    private final CampaignService campaigns;
    private final Segments segments;
    private final EntryQueue queue;
    private final Readouts readouts;
    private final ErasedKeys erased;
    private final ShopProfile shop;
    private final Clock clock;

    LaunchService(
            CampaignService campaigns,
            Segments segments,
            EntryQueue queue,
            Readouts readouts,
            ErasedKeys erased,
            ShopProfile shop,
            Clock clock) {
        this.campaigns = campaigns;
        this.segments = segments;
        this.queue = queue;
        this.readouts = readouts;
        this.erased = erased;
        this.shop = shop;
        this.clock = clock;
    }

    /** Returns whether one has begun. */
    @Transactional
    boolean beginLaunched() {
        var begun = false;
        for (var campaign : campaigns.lockedWithStatus(CampaignStatus.LAUNCHING)) {
            var definition = campaigns.launched(campaign.key(), campaign.version());
            var segment = definition.segment();
            if (segment == null) {
                campaign.run(0);
                fixReadout(campaign, definition);
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
        fixReadout(campaign, definition);
        if (definition.entry().on() == Entry.On.SEGMENT) {
            var perDay = definition.entry().perDay(audience);
            queue.audience(campaign.key(), segment, clock.instant(), perDay);
        }
    }

    private void fixReadout(Campaign campaign, CampaignDefinition definition) {
        var launchedAt = Objects.requireNonNull(campaign.launchedAt());
        readouts.fix(campaign.key(), Readout.of(definition, launchedAt, campaign.audience(), shop.zone()));
    }
}
