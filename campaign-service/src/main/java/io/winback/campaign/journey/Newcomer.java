package io.winback.campaign.journey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be considered for a campaign.
 *
 * @param fact id of the order or the improvement that brings them in; none where a segment does
 * @param at when that was, by its business date
 * @param mended words by language as JSON, where something mended is told
 * @param version of what tells it: a lower one is old news
 */
record Newcomer(
        String customer,
        @Nullable String fact,
        Instant at,
        @Nullable String mended,
        @Nullable Long version) {

    static Newcomer joined(String customer, Instant at) {
        return new Newcomer(customer, null, at, null, null);
    }
}
