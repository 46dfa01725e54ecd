package io.winback.campaign.definition;

import io.winback.platform.links.DerivedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Campaigns: written, launched, paused, resumed, cancelled. */
@ApplicationScoped
public class CampaignService {

    private final CampaignRepository campaigns;
    private final StoredDefinitions definitions;
    private final DefinitionChecks checks;
    private final SeenAudience audience;
    private final DerivedIds derived;
    private final ExperimentConfig experiments;
    private final Clock clock;
    private final ConcurrentMap<String, CampaignDefinition> launched = new ConcurrentHashMap<>();

    CampaignService(
            CampaignRepository campaigns,
            StoredDefinitions definitions,
            DefinitionChecks checks,
            SeenAudience audience,
            DerivedIds derived,
            ExperimentConfig experiments,
            Clock clock) {
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.checks = checks;
        this.audience = audience;
        this.derived = derived;
        this.experiments = experiments;
        this.clock = clock;
    }

    /** Writes the definition; the same definition again changes nothing. */
    @Transactional
    public CampaignResponse put(String key, CampaignDefinition definition) {
        definitions.lock(key);
        var now = clock.instant();
        var known = campaigns.locked(key);
        if (known.isPresent() && definitions.isSame(key, known.get().version(), definition)) {
            return response(known.get());
        }
        checks.demandWhole(definition, now);
        known.filter(campaign -> campaign.launchedAt() != null)
                .ifPresent(campaign -> LaunchedRules.check(newest(campaign), definition));
        var campaign = known.orElseGet(() -> created(key));
        definitions.write(key, campaign.edit(), definition, now);
        return CampaignResponse.of(campaign, definition, checks.warnings(definition, now));
    }

    @Transactional
    public CampaignResponse get(String key) {
        return response(existing(key));
    }

    @Transactional
    public List<CampaignResponse> pageAfter(String key, int limit) {
        return campaigns.pageAfter(key, limit).stream()
                .map(campaign -> CampaignResponse.of(campaign, newest(campaign), null))
                .toList();
    }

    /** @param seen customers in the segment when whoever launches last looked; null: whatever it is now */
    @Transactional
    public CampaignResponse launch(String key, @Nullable Long seen) {
        definitions.lock(key);
        var campaign = locked(key);
        var definition = newest(campaign);
        checks.demandLaunchable(definition, clock.instant());
        campaign.demandDraft("launched");
        if (seen != null) {
            audience.demand(definition, seen);
        }
        campaign.launch(clock.instant(), experiments.globalHoldout());
        return response(campaign);
    }

    @Transactional
    public CampaignResponse pause(String key) {
        var campaign = locked(key);
        campaign.pause();
        return response(campaign);
    }

    @Transactional
    public CampaignResponse resume(String key) {
        var campaign = locked(key);
        campaign.resume(clock.instant());
        return response(campaign);
    }

    @Transactional
    public CampaignResponse cancel(String key) {
        var campaign = locked(key);
        campaign.cancel();
        return response(campaign);
    }

    /** Pauses a campaign, if it runs, for a reason that is shown until a marketer resumes it. */
    @Transactional
    public void pauseBecause(String key, String reason) {
        locked(key).pauseBecause(reason);
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

    /** As {@link #withStatus}, for whoever changes them or relies on their status until the transaction ends. */
    @Transactional
    public List<Campaign> lockedWithStatus(CampaignStatus status) {
        return campaigns.lockedWithStatus(status);
    }

    /** The campaign, in the caller's transaction. */
    @Transactional
    public Campaign existing(String key) {
        return campaigns.findByIdOptional(key).orElseThrow(() -> new UnknownCampaignException(key));
    }

    /** The newest definition, also of a draft, in the caller's transaction. */
    @Transactional
    public CampaignDefinition newest(Campaign campaign) {
        return definitions.of(campaign.key(), campaign.version());
    }

    /** The definition of a launched version, which never changes. */
    public CampaignDefinition launched(String key, int version) {
        return launched.computeIfAbsent(key + "/" + version, any -> definitions.of(key, version));
    }

    /** Refuses a key that a campaign has. */
    void demandFree(String key) {
        if (campaigns.findByIdOptional(key).isPresent()) {
            throw new CampaignExistsException(key);
        }
    }

    /** Forgets a draft; a campaign that was launched stays, as what it did is told by it. */
    @Transactional
    public void delete(String key) {
        definitions.lock(key);
        var campaign = locked(key);
        campaign.demandDraft("deleted");
        definitions.delete(key);
        campaigns.delete(campaign);
    }

    private Campaign locked(String key) {
        return campaigns.locked(key).orElseThrow(() -> new UnknownCampaignException(key));
    }

    private CampaignResponse response(Campaign campaign) {
        var definition = newest(campaign);
        return CampaignResponse.of(campaign, definition, checks.warnings(definition, clock.instant()));
    }

    private Campaign created(String key) {
        var campaign = Campaign.draft(key, derived.uuid("campaign-salt", key).toString());
        campaigns.persist(campaign);
        return campaign;
    }
}
