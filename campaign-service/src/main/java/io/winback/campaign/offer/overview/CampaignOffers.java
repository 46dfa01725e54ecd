package io.winback.campaign.offer.overview;

import io.winback.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offers of a campaign; money is in the shop's currency.
 *
 * @param budget as the newest version has it
 * @param committed of the budget: what open codes may cost at most, and what used ones did
 * @param left of the budget
 */
public record CampaignOffers(
        String campaign,
        @Nullable Money budget,
        Money committed,
        @Nullable Money left,
        List<OfferFigures> offers) {}
