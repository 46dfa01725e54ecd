package io.winback.campaign.feedback.health;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.feedback.health.HealthResponse.CampaignHealth;
import io.winback.campaign.feedback.health.HealthResponse.Counts;
import io.winback.campaign.feedback.health.HealthResponse.DomainHealth;
import io.winback.campaign.feedback.health.HealthResponse.Notice;
import io.winback.campaign.feedback.warmup.WarmUp;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/messages/health")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class HealthResource {

    private final HealthService health;
    private final Figures figures;
    private final CampaignService campaigns;
    private final WarmUp warmUp;
    private final HealthConfig config;
    private final Clock clock;

    HealthResource(
            HealthService health,
            Figures figures,
            CampaignService campaigns,
            WarmUp warmUp,
            HealthConfig config,
            Clock clock) {
        this.health = health;
        this.figures = figures;
        this.campaigns = campaigns;
        this.warmUp = warmUp;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Bounces and complaints of the sending domain and of each campaign, and what follows from them")
    public HealthResponse get(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        var now = clock.instant();
        var from = health.from(now);
        var page = Page.of(campaigns.launchedAfter(PageToken.lastKey(pageToken), limit + 1), limit, Campaign::key);
        var rates = figures.byCampaign(page.items().stream().map(Campaign::key).toList(), from);
        var domain = figures.ofDomain(health.domain(), from);
        return new HealthResponse(
                config.days(),
                new DomainHealth(
                        health.domain(), Counts.of(domain), Notice.of(health.findings(domain)), warmUp.at(now)),
                page.items().stream()
                        .map(campaign -> of(campaign, rates.getOrDefault(campaign.key(), Rates.NONE)))
                        .toList(),
                page.nextPageToken());
    }

    private CampaignHealth of(Campaign campaign, Rates rates) {
        return new CampaignHealth(
                campaign.key(),
                campaign.status(),
                campaign.pausedBecause(),
                Counts.of(rates),
                Notice.of(health.findings(rates)));
    }
}
