package io.winback.campaign.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class CampaignVersionRepository implements PanacheRepositoryBase<CampaignVersion, UUID> {

    /** Newest first, below a version. */
    List<CampaignVersion> below(String campaign, int version, int limit) {
        return find("campaignKey = ?1 and version < ?2 order by version desc", campaign, version)
                .range(0, limit - 1)
                .list();
    }

    Optional<CampaignVersion> of(String campaign, int version) {
        return find("campaignKey = ?1 and version = ?2", campaign, version).firstResultOptional();
    }
}
