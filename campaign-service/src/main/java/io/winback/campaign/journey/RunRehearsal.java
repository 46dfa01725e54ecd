package io.winback.campaign.journey;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.delivery.MailJudge;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks runs through a campaign as they will go, by the rules that decide it; nothing is written. */
@Singleton
public class RunRehearsal {

    private final Journey journey;

    RunRehearsal(Journey journey) {
        this.journey = journey;
    }

    /**
     * The way of somebody who takes part and gets the campaign.
     *
     * @param start when they are admitted
     * @param news when there is a product that is new to them, where a stage needs one; none: none is announced
     */
    public List<RehearsedStep> walk(
            Traveller who,
            CampaignDefinition definition,
            Instant start,
            Script script,
            @Nullable Instant news,
            MailJudge judge) {
        return new Walk(journey, who, definition, start, script, news, judge).all();
    }
}
