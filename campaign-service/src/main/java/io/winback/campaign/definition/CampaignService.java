package io.winback.campaign.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.platform.links.DerivedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Campaigns: written, launched, paused, resumed, cancelled. */
@ApplicationScoped
public class CampaignService {

    private final CampaignRepository campaigns;
    private final CampaignVersionRepository versions;
    private final DefinitionRules rules;
    private final EventJson json;
    private final Ids ids;
    private final DerivedIds derived;
    private final Clock clock;
    private final ConcurrentMap<String, CampaignDefinition> launched = new ConcurrentHashMap<>();

    CampaignService(
            CampaignRepository campaigns,
            CampaignVersionRepository versions,
            DefinitionRules rules,
            EventJson json,
            Ids ids,
            DerivedIds derived,
            Clock clock) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.rules = rules;
        this.json = json;
        this.ids = ids;
        this.derived = derived;
        this.clock = clock;
    }

    /** Writes the definition; the same definition again changes nothing. */
    @Transactional
    public CampaignResponse put(String key, CampaignDefinition definition) {
        rules.check(definition);
        var campaign = campaigns.findByIdOptional(key).orElseGet(() -> created(key));
        var text = write(definition);
        var current = versions.of(key, campaign.version());
        if (current.isEmpty() || !current.get().definition().equals(text)) {
            var version = campaign.edit();
            versions.of(key, version)
                    .ifPresentOrElse(
                            draft -> draft.replace(text, clock.instant()),
                            () -> versions.persist(
                                    new CampaignVersion(ids.next(), key, version, text, clock.instant())));
        }
        return CampaignResponse.of(campaign, definition);
    }

    @Transactional
    public CampaignResponse get(String key) {
        return response(existing(key));
    }

    @Transactional
    public List<CampaignResponse> pageAfter(String key, int limit) {
        return campaigns.pageAfter(key, limit).stream().map(this::response).toList();
    }

    @Transactional
    public CampaignResponse launch(String key) {
        var campaign = existing(key);
        campaign.launch(clock.instant());
        return response(campaign);
    }

    @Transactional
    public CampaignResponse pause(String key) {
        var campaign = existing(key);
        campaign.pause();
        return response(campaign);
    }

    @Transactional
    public CampaignResponse resume(String key) {
        var campaign = existing(key);
        campaign.resume(clock.instant());
        return response(campaign);
    }

    @Transactional
    public CampaignResponse cancel(String key) {
        var campaign = existing(key);
        campaign.cancel();
        return response(campaign);
    }

    /** Pauses a campaign, if it runs, for a reason that is shown until a marketer resumes it. */
    @Transactional
    public void pauseBecause(String key, String reason) {
        existing(key).pauseBecause(reason);
    }

    /** Campaigns that were launched, by key. */
    @Transactional
    public List<Campaign> launchedAfter(String key, int limit) {
        return campaigns.launchedAfter(key, limit);
    }

    /** Campaigns in a status, in the caller's transaction. */
    @Transactional
    public List<Campaign> withStatus(CampaignStatus status) {
        return campaigns.withStatus(status);
    }

    /** The campaign, in the caller's transaction. */
    @Transactional
    public Campaign existing(String key) {
        return campaigns.findByIdOptional(key).orElseThrow(() -> new UnknownCampaignException(key));
    }

    /** The newest definition, also of a draft, in the caller's transaction. */
    @Transactional
    public CampaignDefinition newest(Campaign campaign) {
        return definition(campaign.key(), campaign.version());
    }

    /** The definition of a launched version, which never changes. */
    public CampaignDefinition launched(String key, int version) {
        return launched.computeIfAbsent(key + "/" + version, any -> definition(key, version));
    }

    private CampaignResponse response(Campaign campaign) {
        return CampaignResponse.of(campaign, definition(campaign.key(), campaign.version()));
    }

    private Campaign created(String key) {
        var campaign = Campaign.draft(key, derived.uuid("campaign-salt", key).toString());
        campaigns.persist(campaign);
        return campaign;
    }

    private CampaignDefinition definition(String key, int version) {
        var text = versions.of(key, version)
                .orElseThrow(() -> new UnknownCampaignException(key + " version " + version))
                .definition();
        try {
            return json.mapper().readValue(text, CampaignDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored definition of " + key + " cannot be read", e);
        }
    }

    private String write(CampaignDefinition definition) {
        try {
            return json.mapper().writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition is always JSON", e);
        }
    }
}
