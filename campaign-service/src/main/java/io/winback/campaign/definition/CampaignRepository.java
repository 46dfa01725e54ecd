package io.winback.campaign.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class CampaignRepository implements PanacheRepositoryBase<Campaign, String> {

    List<Campaign> pageAfter(String key, int limit) {
        return find("key > ?1 order by key", key).range(0, limit - 1).list();
    }

    List<Campaign> launchedAfter(String key, int limit) {
        return find("key > ?1 and launchedAt is not null order by key", key)
                .range(0, limit - 1)
                .list();
    }

    List<Campaign> withStatus(CampaignStatus status) {
        return list("status = ?1 order by key", status);
    }
}
