package io.winback.campaign.offer.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code of a pool.
 *
 * @param minted made here, else uploaded
 * @param addedAt machine clock
 * @param takenAt when a customer got it, by the business clock
 */
record PoolCode(
        @JsonIgnore long id,
        String code,
        boolean minted,
        Instant addedAt,
        @Nullable Instant takenAt) {

    /** Which codes are listed. */
    enum State {
        ALL,
        FREE,
        TAKEN
    }
}
