package io.winback.campaign.offer.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Optional;

/** What the shop spends on customers, where a campaign says nothing else. Money is in the shop's currency. */
@ConfigMapping(prefix = "winback.guard")
public interface GuardConfig {

    /** Share of what a customer is worth that may be spent on them, above 0 to 1. */
    @WithDefault("0.3")
    BigDecimal share();

    /** Share of a typical order below which an offer is a mere token and is warned of. */
    @WithDefault("0.05")
    BigDecimal floor();

    /** Probability that a customer buys by themselves from which a reminder is enough; above 1 never. */
    @WithDefault("0.5")
    BigDecimal unaided();

    /** Months in which a customer gets one money reward at most, over all campaigns; 0 sets no such limit. */
    @WithDefault("12")
    int moneyRewardMonths();

    /** What one contact costs. */
    @WithDefault("0")
    BigDecimal mailCost();

    /** Goods of a typical order; absent: the median of the newest thousand orders. */
    Optional<BigDecimal> typicalOrder();
}
