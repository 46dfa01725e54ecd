package io.winback.campaign.definition;

import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** A campaign begins only with segments and surveys that are published. Who publishes and launches at once is waited for a little. */
@Singleton
class PublishedNames implements LaunchCheck {

    /** Publications come by another service's outbox and the broker: this side can only look again. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final CampaignService campaigns;
    private final KnownNames names;
    private final LaunchConfig config;
    private final Clock machine;

    PublishedNames(CampaignService campaigns, KnownNames names, LaunchConfig config, @Machine Clock machine) {
        this.campaigns = campaigns;
        this.names = names;
        this.config = config;
        this.machine = machine;
    }

    @Override
    public void check(String campaign) {
        var definition = campaigns.get(campaign).definition();
        var until = machine.instant().plus(config.patience());
        var missing = names.missing(definition);
        while (!missing.isEmpty() && machine.instant().isBefore(until) && paused()) {
            missing = names.missing(definition);
        }
        if (!missing.isEmpty()) {
            throw new DefinitionProblem(missing);
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
