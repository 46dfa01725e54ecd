package io.winback.campaign.feedback.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.feedback.health.Health.Finding;
import io.winback.campaign.feedback.health.Health.Level;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.watch.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Looks at the rates of running campaigns and of the sending domain; pauses what harms readers and the shop's name. A marketer resumes. */
@ApplicationScoped
public class HealthService {

    private static final String CAMPAIGN = "CAMPAIGN";
    private static final String DOMAIN = "DOMAIN";

    private final Figures figures;
    private final Notices notices;
    private final CampaignService campaigns;
    private final HealthConfig config;
    private final Health health;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final String domain;

    HealthService(
            Figures figures,
            Notices notices,
            CampaignService campaigns,
            HealthConfig config,
            MeterRegistry metrics,
            Clock clock,
            ShopProfile shop) {
        this.figures = figures;
        this.notices = notices;
        this.campaigns = campaigns;
        this.config = config;
        this.health = new Health(config);
        this.metrics = metrics;
        this.clock = clock;
        this.domain = shop.sender().substring(shop.sender().indexOf('@') + 1);
    }

    /** Judges the campaigns of which something was reported, then the domain they share. */
    @Transactional
    void check() {
        var now = clock.instant();
        var reported = figures.reported(domain, from(now));
        if (reported.isEmpty()) {
            return;
        }
        figures.byCampaign(reported, from(now)).forEach((campaign, rates) -> health.judge(rates)
                .forEach(finding -> act(CAMPAIGN, campaign, finding, List.of(campaign), now)));
        var since = notices.lastPause(domain).filter(from(now)::isBefore).orElse(from(now));
        var harmful = figures.reported(domain, since);
        health.judge(figures.ofDomain(domain, since)).forEach(finding -> act(DOMAIN, domain, finding, harmful, now));
    }

    /** From when on mails and reports count. */
    Instant from(Instant now) {
        return now.minus(java.time.Duration.ofDays(config.days()));
    }

    /** How the mails of one campaign are received, since it was resumed if that is later. */
    public Received received(String campaign) {
        var rates = figures.byCampaign(List.of(campaign), from(clock.instant())).getOrDefault(campaign, Rates.NONE);
        return new Received(
                config.days(),
                rates,
                findings(rates).stream().map(Finding::text).toList());
    }

    List<Finding> findings(Rates rates) {
        return health.judge(rates);
    }

    String domain() {
        return domain;
    }

    private void act(String scope, String subject, Finding finding, Collection<String> harmful, Instant now) {
        if (!notices.write(scope, subject, finding, now)) {
            return;
        }
        Counters.of(
                        metrics,
                        "winback.health.notices",
                        "Shares of complaints and bounces that were too high, by scope, measure and level",
                        "scope",
                        scope,
                        "measure",
                        finding.measure().name(),
                        "level",
                        finding.level().name())
                .increment();
        Log.warnf("health scope=%s subject=%s level=%s %s", scope, subject, finding.level(), finding.text());
        if (finding.level() == Level.PAUSE) {
            harmful.forEach(campaign -> campaigns.pauseBecause(
                    campaign,
                    finding.text() + (scope.equals(DOMAIN) ? " of " + domain : "") + " in " + config.days() + " days"));
        }
    }
}
