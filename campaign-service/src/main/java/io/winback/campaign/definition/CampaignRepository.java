package io.winback.campaign.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

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

    /** Locked until the end of the transaction, for whoever changes it. */
    Optional<Campaign> locked(String key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those in a status, locked until the end of the transaction. */
    List<Campaign> lockedWithStatus(CampaignStatus status) {
        return find("status = ?1 order by key", status)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
