package io.winback.campaign.offer.guard;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer when an offer is decided about; money is in the shop's currency.
 *
 * @param lifecycle none where segmentation has not told of them yet
 * @param value expected profit; none where it is not known, or known in another currency
 * @param basis how the value was reckoned
 * @param pBuy probability that they buy by themselves
 * @param currency of their last order
 * @param zone as told; with the country it says when their days end
 * @param lastReward when they last got a money reward of any campaign
 * @param codes they had of this offer, over all runs
 * @param usualOrder goods of their orders on average
 */
public record CustomerFigures(
        String customer,
        @Nullable String lifecycle,
        @Nullable Money value,
        @Nullable String basis,
        @Nullable BigDecimal pBuy,
        @Nullable Currency currency,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String country,
        Spent spent,
        @Nullable Instant lastReward,
        int codes,
        @Nullable Money usualOrder) {

    /**
     * What was spent on them, compensations included.
     *
     * @param used what codes they used did cost
     * @param open what codes they may still use are expected to cost
     * @param leaked what they took off with codes that were not theirs, used up or over
     * @param contacts how often they were written to
     */
    public record Spent(Money used, Money open, Money leaked, int contacts) {}
}
