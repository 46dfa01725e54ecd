package io.winback.campaign.site.one;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.delivery.LateService;
import io.winback.campaign.feedback.health.HealthService;
import io.winback.campaign.site.NumberQueries;
import io.winback.campaign.site.Numbers;
import io.winback.campaign.site.drawn.RunQueries;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Reads what the page of a campaign shows. */
@Singleton
class FactsService {

    private final CampaignService campaigns;
    private final NumberQueries numbers;
    private final RunQueries runs;
    private final VersionQuery versions;
    private final HealthService health;
    private final LateService late;
    private final ObjectMapper mapper;
    private final Clock clock;

    FactsService(
            CampaignService campaigns,
            NumberQueries numbers,
            RunQueries runs,
            VersionQuery versions,
            HealthService health,
            LateService late,
            ObjectMapper mapper,
            Clock clock) {
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.runs = runs;
        this.versions = versions;
        this.health = health;
        this.late = late;
        this.mapper = mapper;
        this.clock = clock;
    }

    Facts of(String key) {
        var campaign = campaigns.get(key);
        var json = pretty(campaign.definition());
        if (campaign.status() == CampaignStatus.DRAFT) {
            return new Facts(campaign, Numbers.NONE, null, Map.of(), null, List.of(), json);
        }
        return new Facts(
                campaign,
                numbers(key),
                runs.of(key),
                versions.activeBefore(key, campaign.version()),
                health.received(key),
                late.held(key),
                json);
    }

    Numbers numbers(String key) {
        return numbers.of(List.of(key), clock.instant()).getOrDefault(key, Numbers.NONE);
    }

    private String pretty(CampaignDefinition definition) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition is always JSON", e);
        }
    }
}
