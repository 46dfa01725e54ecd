package io.winback.campaign.pressure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has asked for; stricter than any cap of the shop.
 *
 * @param mostPerDays at most one contact in so many days; null, no wish
 * @param pausedUntil nothing before this instant; null, no pause
 */
public record Wishes(
        @Nullable Integer mostPerDays, @Nullable Instant pausedUntil) {

    public static final Wishes NONE = new Wishes(null, null);
}
