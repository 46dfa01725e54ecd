package io.winback.campaign.definition;

import io.winback.campaign.audience.Segments;
import jakarta.inject.Singleton;

/** Whether an audience is still what whoever launches has seen. */
@Singleton
class SeenAudience {

    private static final int TENTH = 10;

    private final Segments segments;

    SeenAudience(Segments segments) {
        this.segments = segments;
    }

    /** Refuses where it has moved by more than a tenth, either way. */
    void demand(CampaignDefinition definition, long seen) {
        var segment = definition.segment();
        if (segment == null || definition.entry().on() != Entry.On.SEGMENT) {
            return;
        }
        var now = segments.size(segment);
        if (moved(seen, now)) {
            throw new AudienceMovedException(seen, now);
        }
    }

    static boolean moved(long seen, long now) {
        return Math.abs(now - seen) * TENTH > seen;
    }
}
