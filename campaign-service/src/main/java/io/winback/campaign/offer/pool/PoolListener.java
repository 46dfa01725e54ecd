package io.winback.campaign.offer.pool;

import java.time.Instant;

/** Told, in the same transaction, that codes have come into a pool. */
public interface PoolListener {

    /** @param codes how many have come */
    void filled(String pool, int codes, Instant now);
}
