package io.winback.campaign.offer.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pool of codes.
 *
 * @param free codes nobody has yet
 * @param taken codes that were given to customers
 * @param low whether fewer are free than there should be
 * @param lowSince since when, by the machine clock
 * @param waiting messages that wait for codes of it
 */
public record PoolResponse(
        String key,
        String name,
        int lowAt,
        long free,
        long taken,
        boolean low,
        @Nullable Instant lowSince,
        long waiting) {}
