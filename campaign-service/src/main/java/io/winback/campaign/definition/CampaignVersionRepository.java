package io.winback.campaign.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

@Singleton
class CampaignVersionRepository implements PanacheRepositoryBase<CampaignVersion, UUID> {

    Optional<CampaignVersion> of(String campaign, int version) {
        return find("campaignKey = ?1 and version = ?2", campaign, version).firstResultOptional();
    }
}
