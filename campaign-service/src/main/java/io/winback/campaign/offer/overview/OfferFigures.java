package io.winback.campaign.offer.overview;

import io.winback.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a campaign; money is in the shop's currency.
 *
 * @param issued all codes, whatever became of them
 * @param open codes that may still be used
 * @param expired codes whose time passed unused
 * @param overused uses of codes beyond the first
 * @param leaked uses by somebody else, or too late
 * @param planned what the codes that are open or used were expected to cost
 * @param cost what the uses did cost, those beyond the first and the leaked ones included
 * @param limit codes issued at most, as the newest version has it
 */
public record OfferFigures(
        String offer,
        String kind,
        long issued,
        long open,
        long reserved,
        long redeemed,
        long expired,
        long revoked,
        long overused,
        long leaked,
        Money planned,
        Money cost,
        @Nullable Integer limit) {

    OfferFigures limited(@Nullable Integer most) {
        return new OfferFigures(
                offer, kind, issued, open, reserved, redeemed, expired, revoked, overused, leaked, planned, cost, most);
    }
}
