package io.winback.campaign.journey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who goes through a campaign in a rehearsal, as far as the way depends on them.
 *
 * @param zone as told of them, as with the country
 * @param value expected profit in the shop's currency
 * @param pBuy probability, 0 to 1, that they buy by themselves
 */
public record Traveller(
        @Nullable String zone,
        @Nullable String country,
        @Nullable String variant,
        @Nullable BigDecimal value,
        int orders,
        @Nullable BigDecimal pBuy) {

    public static Traveller of(RehearsedEntry entry) {
        return new Traveller(
                entry.zone(), entry.country(), entry.variant(), entry.value(), entry.orders(), entry.pBuy());
    }
}
